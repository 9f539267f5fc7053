using System.ComponentModel.DataAnnotations;
using MentorBot.Core.Journey;

namespace MentorBot.Settings;

/// <summary>The bot's own settings, section <c>MentorBot</c>.</summary>
public sealed class BotOptions
{
    public const string Section = "MentorBot";

    /// <summary>Entra object ids of the people who run programs; they have what is for organizers alone. Default: none.</summary>
    public IList<string> Organizers { get; } = [];

    /// <summary>IANA zone of people for whom Teams names none. Default: Europe/Stockholm.</summary>
    [Required]
    public string DefaultTimeZone { get; set; } = "Europe/Stockholm";

    /// <summary>Where browsers reach the bot, for the links it serves itself, such as calendar files. Default: loopback.</summary>
    [Required]
    public Uri PublicUrl { get; set; } = new("http://127.0.0.1:5177/");

    /// <summary>Where other expertise is to be found, in the order it is shown. Default: none; 112 and 1177 are always there.</summary>
    public IList<ContactOptions> Contacts { get; } = [];

    /// <summary>A folder of the organisation's own question files, read at start. Default: empty, for none.</summary>
    public string QuestionsPath { get; set; } = "";

    /// <summary>A container of the bot's storage account with such files, read at start. Default: empty, for none.</summary>
    public string QuestionsContainer { get; set; } = "";

    /// <summary>Days from when somebody removed the app until everything of theirs is erased, unless they come back. Default: 90. 1–365.</summary>
    public int UninstalledDays { get; set; } = 90;

    /// <summary>
    /// Requests per second that Teams takes from the bot, of all its processes together. Default: 50, Teams' own. 1–10,000; 0 holds nothing back,
    /// per conversation neither, for a Teams that has no limits, such as a simulated one.
    /// </summary>
    public int RequestsPerSecond { get; set; } = 50;

    /// <summary>Days from when an announcement was done, or stopped, until it and its report are erased. Default: 365. 1–3650.</summary>
    public int AnnouncementsKeptDays { get; set; } = 365;

    /// <summary>Announcements may show pictures from this machine, over http too. Only where the environment is Development. Default: no.</summary>
    public bool PicturesFromThisMachine { get; set; }

    /// <summary>Lengths, shares and waits for mentorships that begin from now on. Default: the usual ones.</summary>
    public Pace Pace { get; set; } = new();
}
