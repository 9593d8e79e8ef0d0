using Sitrep.World;

namespace Sitrep.Desk;

/// <summary>
/// How an event type looks and is called in addresses. Shape and colour both tell the type, so that it is seen without colour, too;
/// the map's script takes the shapes from the page's legend.
/// </summary>
internal static class EventMark
{
    public static EventType[] InOrder { get; } =
        [EventType.Battles, EventType.Explosions, EventType.ViolenceAgainstCivilians, EventType.Protests, EventType.Riots, EventType.StrategicDevelopments];

    /// <summary>The type's word in addresses and class names: "civilians".</summary>
    public static string Slug(EventType type) => type switch
    {
        EventType.Battles => "battles",
        EventType.Explosions => "explosions",
        EventType.ViolenceAgainstCivilians => "civilians",
        EventType.Protests => "protests",
        EventType.Riots => "riots",
        _ => "strategic",
    };

    public static EventType? TypeOf(string slug) => InOrder.Cast<EventType?>().FirstOrDefault(type => Slug(type!.Value) == slug);

    /// <summary>The sub-event's word in addresses, from its printed name: "air-drone-strike".</summary>
    public static string Slug(SubEvent subEvent)
    {
        var slug = AcledNames.NameOf(subEvent).ToLowerInvariant().Replace('/', '-').Replace(' ', '-');
        // "type=other" in a shared link would read as "any other type".
        return subEvent == SubEvent.Other ? "other-development" : slug;
    }

    public static SubEvent? SubEventOf(string slug) => Enum.GetValues<SubEvent>().Cast<SubEvent?>().FirstOrDefault(subEvent => Slug(subEvent!.Value) == slug);

    /// <summary>The shape, without words: what it stands for is always printed beside it.</summary>
    public static Html Of(EventType type) => Html.Of($"""<svg class="mark t-{Slug(type)}" viewBox="0 0 16 16" aria-hidden="true"><path d="{Shape(type)}"/></svg>""");

    private static string Shape(EventType type) => type switch
    {
        EventType.Battles => "M3 1 8 6 13 1 15 3 10 8 15 13 13 15 8 10 3 15 1 13 6 8 1 3Z", // crossed
        EventType.Explosions => "M8 0 9.8 4.6 14 2 11.6 6.3 16 8 11.6 9.7 14 14 9.8 11.4 8 16 6.2 11.4 2 14 4.4 9.7 0 8 4.4 6.3 2 2 6.2 4.6Z", // burst
        EventType.ViolenceAgainstCivilians => "M2 2H14V14H2Z",
        EventType.Protests => "M8 1A7 7 0 1 1 8 15 7 7 0 1 1 8 1Z",
        EventType.Riots => "M8 1 15.5 14.5H.5Z",
        _ => "M8 0 15 4V12L8 16 1 12V4Z",
    };
}
