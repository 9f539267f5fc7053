// The one test command: dotnet run test.cs
// Installs what the suites need where it is missing, builds, runs every suite and sums up in the last line.
using System.Diagnostics;
using System.Xml.Linq;

string[] browsers = ["chromium", "chromium-browser", "google-chrome"];
var root = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Environment.CurrentDirectory;
var results = Path.Combine(root, "artifacts", "test-results");

if (Directory.Exists(results))
{
    Directory.Delete(results, recursive: true);
}

InstallBrowser();
InstallAzurite();

if (Run("dotnet", "build", "MentorBot.sln", "--nologo", "-v", "quiet") != 0)
{
    Console.Error.WriteLine("The build failed, so no test was run.");
    return 1;
}

// One suite at a time: several start servers and a browser, and small machines are to see the same result as large ones.
var exit = Run("dotnet", "test", "MentorBot.sln", "--no-build", "--nologo", "-m:1", "--logger", "trx", "--results-directory", results);
var counters = Directory.Exists(results)
    ? Directory.GetFiles(results, "*.trx").Select(Counters).ToList()
    : [];
var passed = counters.Sum(c => c.Passed);
var failed = counters.Sum(c => c.Failed);
if (exit != 0 && failed == 0)
{
    Console.Error.WriteLine("A suite ended without a result; see above.");
    failed = 1;
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 && passed > 0 ? 0 : 1;

static (int Passed, int Failed) Counters(string file)
{
    var counters = XDocument.Load(file).Descendants().First(e => e.Name.LocalName == "Counters");
    int Count(string name) => int.Parse((string?)counters.Attribute(name) ?? "0", null);
    return (Count("passed"), Count("failed") + Count("error") + Count("timeout") + Count("aborted"));
}

void InstallBrowser()
{
    if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } || browsers.Any(OnPath))
    {
        return;
    }

    if (!OnPath("apt-get"))
    {
        Console.WriteLine("No Chromium here. Install it, or name its program in CHROMIUM_PATH; the browser tests fail without it.");
        return;
    }

    Console.WriteLine("Installing Chromium for the browser tests.");
    Run("apt-get", "update", "-qq");
    Run("apt-get", "install", "-y", "-qq", "chromium");
}

void InstallAzurite()
{
    var folder = Path.Combine(root, "tests", "Azurite");
    var installed = new FileInfo(Path.Combine(folder, "node_modules", ".installed"));
    if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
    {
        return;
    }

    Console.WriteLine("Installing Azurite, the emulator of Azure Storage.");
    if (Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", folder) == 0)
    {
        File.WriteAllText(installed.FullName, "");
    }
}

static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
    .Split(Path.PathSeparator)
    .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

int Run(string program, params string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = root })!;
    process.WaitForExit();
    return process.ExitCode;
}
