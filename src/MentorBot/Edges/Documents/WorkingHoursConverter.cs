using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Core.Attention;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Edges;

/// <summary>Working hours as <c>"08:00-18:00"</c>. They check themselves when made, so their properties can't be set one by one.</summary>
internal sealed class WorkingHoursConverter : JsonConverter<WorkingHours>
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public override WorkingHours Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        LocalTime[] times = [.. (reader.GetString() ?? "").Split('-').Select(t => Time.Parse(t)).Where(t => t.Success).Select(t => t.Value)];
        return times is [var from, var to] && WorkingHours.AreValid(from, to)
            ? new WorkingHours(from, to)
            : throw new JsonException("These are no working hours.");
    }

    public override void Write(Utf8JsonWriter writer, WorkingHours value, JsonSerializerOptions options) =>
        writer.WriteStringValue($"{Time.Format(value.From)}-{Time.Format(value.To)}");
}
