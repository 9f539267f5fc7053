using NodaTime;

namespace MentorBot.Core.Attention;

internal static class Easter
{
    /// <summary>Easter Sunday of the western churches: the Sunday after the first church full moon on or after 21 March.</summary>
    internal static LocalDate Sunday(int year)
    {
        var century = year / 100;
        var placeInMoonCycle = year % 19;
        var leapCenturies = century - (century / 4);
        var moonDrift = ((8 * century) + 13) / 25;
        var epact = ((19 * placeInMoonCycle) + leapCenturies - moonDrift + 15) % 30;
        // The church lets no full moon fall on 19 April, nor twice on the 18th within one cycle of 19 years.
        var tooLate = epact == 29 || (epact == 28 && placeInMoonCycle > 10);
        var fullMoon = new LocalDate(year, 3, 21).PlusDays(tooLate ? epact - 1 : epact);
        return fullMoon.Next(IsoDayOfWeek.Sunday);
    }
}
