using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using MentorBot.Tests.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using TeamsSimulator;
using TeamsSimulator.Bots;

namespace MentorBot.Tests.Edges.Azure;

/// <summary>By address and managed identity: an Azurite that speaks TLS and wants tokens, and the bot as a process of its own that asks its machine for them.</summary>
public sealed class ManagedIdentityTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private WebApplication _machine = null!;
    private Azurite _azurite = null!;

    public async Task InitializeAsync()
    {
        WriteCertificate();
        _azurite = new Azurite(["--oauth", "basic", "--cert", _folder.File("cert.pem"), "--key", _folder.File("key.pem")]);
        await _azurite.InitializeAsync();

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _machine = builder.Build();
        _machine.Urls.Add("http://127.0.0.1:0");
        _machine.MapGet("/token", (string resource, string? client_id) =>
        {
            _asked.Enqueue($"{resource} {client_id}");
            return new { access_token = Token(resource), expires_on = InAnHour().ToString(null, null), resource, token_type = "Bearer" };
        });
        await _machine.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _machine.StopAsync();
        await _machine.DisposeAsync();
        await _azurite.DisposeAsync();
        _azurite.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_bot_keeps_its_state_by_an_address_and_the_identity_of_its_machine()
    {
        if (!OperatingSystem.IsLinux())
        {
            // Elsewhere a single process can't be told to trust a certificate.
            return;
        }

        await using var teams = await SimulatedTeams.StartAsync(new SimulatorOptions
        {
            Now = Desk.Tuesday,
            StartBot = ChildBot.StartAsync,
            BotConfiguration = new Dictionary<string, string>
            {
                ["Logging:LogLevel:Default"] = "Warning",
                ["Storage:ServiceUri"] = $"{_azurite.Blobs}devstoreaccount1",
                ["Storage:QueueServiceUri"] = $"{_azurite.Queues}devstoreaccount1",
                ["Privacy:WrappingKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
                ["AZURE_CLIENT_ID"] = "11111111-2222-3333-4444-555555555555",
                ["IDENTITY_ENDPOINT"] = $"{_machine.Urls.Single()}/token",
                ["IDENTITY_HEADER"] = "header",
                ["SSL_CERT_FILE"] = _folder.File("cert.pem"),
            },
        });
        var (adept, mentor) = await Desk.PairAsync(teams);
        await adept.Books("2027-01-14", "13:00");
        await mentor.Sees("Elin har bokat in er");
        await teams.RestartBot();
        await teams.UntilAsync("2027-01-13 13:30");
        await adept.Sees("ses du och Karin.");

        Assert.NotEmpty(_asked);
        Assert.All(_asked, asked => Assert.Matches("^https://storage.azure.com/? 11111111-2222-3333-4444-555555555555$", asked));
    }

    private static long InAnHour() => DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();

    /// <summary>As Entra's look; Azurite reads what they say, and not who signed them.</summary>
    private static string Token(string audience)
    {
        static string Part(object content) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(content)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var now = DateTimeOffset.UtcNow.AddMinutes(-1).ToUnixTimeSeconds();
        return $"{Part(new { alg = "RS256", typ = "JWT" })}.{Part(new { aud = audience, iss = "https://sts.windows.net/tenant/", iat = now, nbf = now, exp = InAnHour() })}.{Part("unread")}";
    }

    private void WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Azurite", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(_folder.File("cert.pem"), certificate.ExportCertificatePem(), Encoding.ASCII);
        File.WriteAllText(_folder.File("key.pem"), key.ExportPkcs8PrivateKeyPem(), Encoding.ASCII);
    }
}
