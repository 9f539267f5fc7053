using JourneyPicture;

// Draws the journey as the code decides it: dotnet run --project tools/JourneyPicture [file, docs/journey.svg unless said]
var file = args.Length > 0 ? args[0] : Path.Combine("docs", "journey.svg");
File.WriteAllText(file, Drawing.Svg());
Console.WriteLine($"Wrote {file}");
