using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using TeamsSimulator.Tenancy;

namespace TeamsSimulator.Tokens;

/// <summary>The login service and the Bot Framework's metadata, as far as a bot asks for them.</summary>
public static class TokenEndpoints
{
    private const string Scope = "https://api.botframework.com/.default";

    public static void MapTokens(this IEndpointRouteBuilder app, Func<string> baseAddress)
    {
        app.MapPost("/login/{tenant}/oauth2/v2.0/token", (string tenant, HttpRequest request) => GiveToken(tenant, request, baseAddress()));
        app.MapGet("/login/{tenant}/v2.0/.well-known/openid-configuration", (string tenant) => Authority($"{baseAddress()}/login/{tenant}"));
        app.MapGet("/login/{tenant}/discovery/v2.0/keys", PublishedKeys);
        app.MapGet("/botframework/v1/.well-known/openidconfiguration", () => Results.Json(new JsonObject
        {
            ["issuer"] = InboundTokens.Issuer,
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = $"{baseAddress()}/botframework/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        }));
        app.MapGet("/botframework/v1/.well-known/keys", PublishedKeys);
    }

    /// <summary>The issuer of the bot's tokens.</summary>
    public static string Issuer(string baseAddress) => $"{baseAddress}/login/{Tenant.Id}/v2.0";

    private static async Task<IResult> GiveToken(string tenant, HttpRequest request, string baseAddress)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;
        return (tenant, form["grant_type"].ToString(), form["client_id"].ToString(), form["client_secret"].ToString(), form["scope"].ToString()) switch
        {
            (not Tenant.Id, _, _, _, _) => Refusal(400, "invalid_request", "AADSTS90002: Tenant not found."),
            (_, not "client_credentials", _, _, _) => Refusal(400, "unsupported_grant_type", "AADSTS70003: Unsupported grant type."),
            (_, _, not BotIdentity.AppId, _, _) => Refusal(400, "unauthorized_client", "AADSTS700016: Application not found in the tenant."),
            (_, _, _, not BotIdentity.Secret, _) => Refusal(401, "invalid_client", "AADSTS7000215: Invalid client secret provided."),
            (_, _, _, _, not Scope) => Refusal(400, "invalid_scope", "AADSTS1002012: The scope is not valid."),
            _ => Results.Json(new JsonObject
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = (int)BotTokens.Life.TotalSeconds,
                ["ext_expires_in"] = (int)BotTokens.Life.TotalSeconds,
                ["access_token"] = BotTokens.Make(Issuer(baseAddress), DateTimeOffset.UtcNow),
            }),
        };
    }

    private static IResult Refusal(int status, string error, string description) =>
        Results.Json(new JsonObject { ["error"] = error, ["error_description"] = description }, statusCode: status);

    private static IResult Authority(string authority) => Results.Json(new JsonObject
    {
        ["issuer"] = authority + "/v2.0",
        ["token_endpoint"] = authority + "/oauth2/v2.0/token",
        ["authorization_endpoint"] = authority + "/oauth2/v2.0/authorize",
        ["jwks_uri"] = authority + "/discovery/v2.0/keys",
        ["response_types_supported"] = new JsonArray("code"),
        ["subject_types_supported"] = new JsonArray("pairwise"),
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    });

    private static IResult PublishedKeys() => Results.Json(new JsonObject
    {
        ["keys"] = new JsonArray(Published(SigningKeys.Teams, "msteams"), Published(SigningKeys.OtherChannel, "webchat")),
    });

    private static JsonObject Published(RsaSecurityKey key, string channel)
    {
        var numbers = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
            ["endorsements"] = new JsonArray(channel),
        };
    }
}
