using System.Text.Encodings.Web;
using System.Text.Json;
using TeamsSimulator.Clock;

namespace TeamsSimulator.Tenancy;

/// <summary>Keeps the tenant and the clock in a file, so that a run can go on where the last one stopped.</summary>
internal sealed class TenantFile(string path)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Lock _gate = new();
    private Func<KeptTenant>? _current;

    /// <returns>What was kept, or null when there is nothing yet.</returns>
    public KeptTenant? Read() => File.Exists(path) ? JsonSerializer.Deserialize<KeptTenant>(File.ReadAllText(path), Json) : null;

    /// <summary>Writes after every change from here on: a desk's tenant is small, and a killed run loses nothing.</summary>
    public void Keep(Tenant tenant, BusinessClock clock)
    {
        _current = () => KeptTenant.Of(tenant, clock.Offset);
        tenant.Changed += WriteNow;
        clock.Jumped += WriteNow;
    }

    public void WriteNow()
    {
        if (_current is null)
        {
            return;
        }

        lock (_gate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var fresh = path + ".new";
            File.WriteAllText(fresh, JsonSerializer.Serialize(_current(), Json));
            File.Move(fresh, path, overwrite: true);
        }
    }
}
