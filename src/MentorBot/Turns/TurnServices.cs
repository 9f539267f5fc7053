using MentorBot.Announcements;
using MentorBot.Core.Content;
using MentorBot.Core.Dialogs;
using MentorBot.Delivery;
using MentorBot.Edges;
using MentorBot.Erasing;
using MentorBot.Journals;
using MentorBot.MyData;
using MentorBot.Settings;

namespace MentorBot.Turns;

/// <summary>What every turn works with.</summary>
public sealed record TurnServices(
    Documents Documents,
    MentorshipStore Mentorships,
    JournalStore Journals,
    Library Library,
    Links Links,
    RecentTurns Recent,
    Organizers Organizers,
    PersonalRecords Records,
    ExportFiles Files,
    ReportFiles Reports,
    Erasures Erasures,
    AnnouncementStore Announcements,
    AnnouncementDesks Desks);
