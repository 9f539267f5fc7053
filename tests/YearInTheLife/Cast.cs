using TeamsSimulator;

namespace YearInTheLife;

/// <summary>Who is there, in one tenant: adepts, mentors, and some who are both.</summary>
internal sealed class Cast
{
    private static readonly string[] Given =
    [
        "Agnes", "Albin", "Alma", "Alva", "Anton", "Arvid", "Astrid", "Axel", "Birgit", "Bodil", "Cecilia", "Clara", "Dagny", "David", "Disa", "Ebba",
        "Edvin", "Elias", "Elsa", "Emil", "Erik", "Ester", "Felix", "Filip", "Folke", "Freja", "Frida", "Gabriel", "Gerd", "Gustav", "Hanna", "Harald",
        "Hedda", "Helga", "Hilma", "Hjalmar", "Hugo", "Ida", "Inez", "Iris", "Ivar", "Jakob", "Johanna", "Jonas", "Julia", "Kajsa", "Karl", "Kerstin",
        "Klas", "Knut", "Lars", "Lena", "Lilly", "Linnea", "Lovisa", "Ludvig", "Magnus", "Maja", "Malin", "Marit", "Martin", "Matilda", "Moa", "Nils",
        "Nora", "Olga", "Olle", "Oskar", "Otto", "Petra", "Ragnar", "Rakel", "Rolf", "Rut", "Saga", "Sara", "Selma", "Sigrid", "Siv", "Sofia",
        "Sonja", "Stella", "Sven", "Svante", "Tage", "Tora", "Tove", "Truls", "Tuva", "Ulf", "Ulla", "Valter", "Vera", "Viggo", "Viktor", "Vilgot",
        "Wilma", "Yngve", "Ylva", "Zelda",
    ];

    private static readonly string[] Family =
    [
        "Alm", "Ask", "Berg", "Björk", "Blom", "Dahl", "Ek", "Falk", "Fors", "Gran", "Hall", "Hed", "Holm", "Lind", "Lund", "Malm", "Norr", "Palm", "Rask", "Sand",
        "Sjö", "Strand", "Sund", "Vall", "Viklund", "Åberg", "Öberg", "Nyman", "Krok", "Lilja", "Modig", "Kvist", "Frost", "Stark", "Rosén", "Flink", "Grip", "Hjort", "Tall", "Vinge",
    ];

    private static readonly (string Locale, string Zone, double Weight)[] Places =
    [
        ("sv-SE", "Europe/Stockholm", 0.80),
        ("en-GB", "Europe/London", 0.07),
        ("nb-NO", "Europe/Oslo", 0.06),
        ("en-US", "America/New_York", 0.04),
        ("en-AU", "Australia/Sydney", 0.01),
        ("en-IN", "Asia/Kolkata", 0.01),
        ("sv-FI", "Europe/Helsinki", 0.01),
    ];

    /// <param name="first">The number of the first mentorship, so that several tenants make up one run.</param>
    public Cast(SimulatedTeams teams, Watch watch, Chance chance, int first, int mentorships)
    {
        // Five adepts of six have a mentor of their own; the sixth shares one, or asks another adept.
        var ownMentors = Math.Max(1, (mentorships * 5 / 6) + 1);
        Adepts = [.. Enumerable.Range(0, mentorships).Select(n => Somebody(teams, watch, chance, (first + n) * 2, [(Temper.Eager, 0.2), (Temper.Ordinary, 0.5), (Temper.Slow, 0.2), (Temper.Silent, 0.1)]))];
        Mentors = [.. Enumerable.Range(0, ownMentors).Select(n => Somebody(teams, watch, chance, ((first + n) * 2) + 1, [(Temper.Eager, 0.15), (Temper.Ordinary, 0.5), (Temper.Slow, 0.25), (Temper.Silent, 0.1)]))];
        Bonds = [.. Enumerable.Range(0, mentorships).Select(n => Of(chance, first, n))];
    }

    public IReadOnlyList<Human> Adepts { get; }

    public IReadOnlyList<Human> Mentors { get; }

    public IReadOnlyList<Bond> Bonds { get; }

    public IEnumerable<Human> Everybody => Adepts.Concat(Mentors);

    private Bond Of(Chance chance, int first, int n)
    {
        var adept = Adepts[n];
        var mentor = n % 12 == 7 && Adepts.Count > 8 ? Adepts[(n + (Adepts.Count / 2)) % Adepts.Count] : Mentors[n % Mentors.Count];
        var others = Enumerable.Range(1, 3).Select(k => Mentors[(n + (k * 7)) % Mentors.Count]);

        // People tell messages apart by the other's name, so nobody here thinks of two who are called the same.
        List<Human> thoughtOf = [.. others.Prepend(mentor).Where(h => h != adept && h.GivenName != adept.GivenName).DistinctBy(h => h.GivenName)];
        var number = first + n;
        return new(
            number,
            adept,
            thoughtOf,
            chance.Weighted<int>([(14, 0.15), (21, 0.15), (28, 0.5), (42, 0.2)], number, "rhythm"),
            chance.Weighted<int>([(3, 0.08), (6, 0.37), (9, 0.25), (12, 0.3)], number, "months"));
    }

    private static Human Somebody(SimulatedTeams teams, Watch watch, Chance chance, int number, IReadOnlyList<(Temper, double)> tempers)
    {
        var given = Given[(number * 37) % Given.Length];
        var name = $"{given} {Family[(number / Given.Length * 7 + number) % Family.Length]} {number}";
        var (locale, zone, _) = chance.Weighted<(string, string, double)>([.. Places.Select(p => (p, p.Weight))], number, "place");
        var human = new Human(number, teams.NewPerson(name, locale, zone), chance.Weighted(tempers, number, "temper"));
        watch.Knows(human);
        return human;
    }
}
