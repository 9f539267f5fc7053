using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace MentorBot.Tests.Edges.Azure;

/// <summary>
/// A real Azurite as a process of its own, on ports that were free. Its clock can be moved forward. It ends with the tests, however those end:
/// its standard input closes then.
/// </summary>
public sealed partial class Azurite : IAsyncLifetime, IDisposable
{
    /// <summary>The key that every Azurite is born with; it is public, and opens nothing else.</summary>
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<string> _output = Channel.CreateUnbounded<string>();
    private readonly Process _process;

    public Azurite()
        : this([])
    {
    }

    /// <param name="more">Further arguments.</param>
    internal Azurite(IEnumerable<string> more)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "--require", Path.Combine(Home, "leash.js"), Path.Combine(Home, "node_modules/azurite/dist/src/azurite.js"),
            "--inMemoryPersistence", "--disableTelemetry", "--silent", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
        ];
        foreach (var argument in arguments.Concat(more))
        {
            start.ArgumentList.Add(argument);
        }

        _process = new Process { StartInfo = start };
    }

    public Uri Blobs { get; private set; } = null!;

    public Uri Queues { get; private set; } = null!;

    private static string Home
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "MentorBot.sln")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the project.");
            }

            return Path.Combine(folder.FullName, "tests/Azurite");
        }
    }

    public static string ConnectionString(Uri blobs, Uri queues) =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};BlobEndpoint={blobs}devstoreaccount1;QueueEndpoint={queues}devstoreaccount1;";

    public async Task InitializeAsync()
    {
        if (!Directory.Exists(Path.Combine(Home, "node_modules")))
        {
            throw new InvalidOperationException("Azurite is not installed: run the tests with 'dotnet run test.cs', or 'npm ci' in tests/Azurite.");
        }

        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Blobs = new(Address().Match(await ReadsAsync("Blob service is successfully listening")).Value + "/");
        Queues = new(Address().Match(await ReadsAsync("Queue service is successfully listening")).Value + "/");
    }

    /// <summary>Lets time pass for it, at once.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await _process.StandardInput.WriteLineAsync(time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        await _process.StandardInput.FlushAsync();
        await ReadsAsync("moved");
    }

    public async Task DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
    }

    public void Dispose() => _process.Dispose();

    private void Keep(string? line)
    {
        if (line is null)
        {
            _output.Writer.TryComplete();
        }
        else
        {
            _output.Writer.TryWrite(line);
        }
    }

    /// <summary>Waits for a line of its output.</summary>
    private async Task<string> ReadsAsync(string part)
    {
        using var patience = new CancellationTokenSource(Patience);
        var seen = new List<string>();
        try
        {
            while (true)
            {
                var line = await _output.Reader.ReadAsync(patience.Token);
                seen.Add(line);
                if (line.Contains(part, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }
        catch (Exception error) when (error is ChannelClosedException or OperationCanceledException)
        {
            throw new InvalidOperationException($"Azurite did not say '{part}', but:\n{string.Join('\n', seen)}", error);
        }
    }

    [GeneratedRegex(@"https?://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}

/// <summary>Everything that runs against Azurite, one test after the other: they share its clock.</summary>
[CollectionDefinition(Name)]
public sealed class OnAzurite : ICollectionFixture<Azurite>
{
    public const string Name = "Azurite";
}
