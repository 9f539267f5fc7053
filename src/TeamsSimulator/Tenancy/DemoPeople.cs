namespace TeamsSimulator.Tenancy;

/// <summary>The seven who live in a fresh tenant.</summary>
public static class DemoPeople
{
    private const string Stockholm = "Europe/Stockholm";
    private const string London = "Europe/London";

    public static IReadOnlyList<Person> All() =>
    [
        Person.Named("Elin Ek", "sv-SE", Stockholm, Role.Adept),
        Person.Named("Amir Rahimi", "sv-SE", Stockholm, Role.Adept),
        Person.Named("Hannah Whitlock", "en-GB", London, Role.Adept),
        Person.Named("Karin Sjöberg", "sv-SE", Stockholm, Role.Mentor),
        Person.Named("Ingrid Solheim", "nb-NO", Stockholm, Role.Mentor),
        Person.Named("Peter Ashworth", "en-GB", London, Role.Mentor),
        Person.Named("Lena Fors", "sv-SE", Stockholm, Role.Organizer),
    ];
}
