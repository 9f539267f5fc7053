#pragma warning disable
using MentorBot.Core.Dialogs;
namespace MentorBot.Core.Journey;
public static class HalfTimeFlow { public const string FlowName="half-time"; }
public static class RoundOffFlow { public const string FlowName="round-off"; }
public static class PartFlow { public const string FlowName="part"; }
public static class LaterFlow { public const string FlowName="later"; }
public static class EndingCards { public static Page Told(Scene s)=>null!; public static Page Thanked(Scene s, Thanks t)=>null!; public static Page Erasing(Scene s)=>null!; public static Page StillTold(Scene s)=>null!; }
