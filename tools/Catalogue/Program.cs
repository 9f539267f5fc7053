using System.Text;
using Catalogue;

// Prints everything a person can be asked or read, by set and in both languages, as one HTML file.
// dotnet run --project tools/Catalogue [file]; without a file it goes to standard output.
var page = CataloguePage.Print();
if (args is [var file])
{
    File.WriteAllText(file, page);
}
else
{
    Console.OutputEncoding = Encoding.UTF8;
    Console.Write(page);
}
