using System.Globalization;
using YearInTheLife;

var given = new Dictionary<string, string>();
for (var at = 0; at + 1 < args.Length; at += 2)
{
    given[args[at].TrimStart('-')] = args[at + 1];
}

int Number(string name, int usual) => given.TryGetValue(name, out var written) ? int.Parse(written, CultureInfo.InvariantCulture) : usual;

var options = new YearOptions(
    Number("mentorships", 500),
    Number("seed", 1),
    Number("months", 15),
    Number("per-tenant", 100),
    Number("at-once", 1),
    TimeSpan.FromMinutes(Number("minutes", 60)));
try
{
    var figures = await Year.LiveAsync(options, Console.WriteLine);
    var folder = given.GetValueOrDefault("out", Path.Combine("artifacts", "year"));
    Directory.CreateDirectory(folder);
    await File.WriteAllTextAsync(Path.Combine(folder, "report.md"), Report.Whole(options, figures));
    await File.WriteAllTextAsync(Path.Combine(folder, "stages.svg"), Pictures.Stages(figures));
    await File.WriteAllTextAsync(Path.Combine(folder, "messages.svg"), Pictures.Messages(figures));
    foreach (var wrong in figures.Wrongs)
    {
        Console.Error.WriteLine(wrong);
    }

    Console.WriteLine($"{figures.Courses.Count} mentorships, {figures.Messages.Count} messages, {figures.Presses} presses, {figures.Wrongs.Count} things wrong, {figures.Minutes:0.0} minutes.");
    return figures.Wrongs.Count == 0 ? 0 : 1;
}
catch (OutOfTimeException late)
{
    Console.Error.WriteLine(late.Message);
    return 2;
}
