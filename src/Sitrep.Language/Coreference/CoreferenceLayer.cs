using System.Collections.Immutable;

namespace Sitrep.Language;

/// <summary>One mention of an entity: its words and the token that heads them.</summary>
public readonly record struct EntityMention(TokenRange Tokens, int HeadToken);

/// <summary>Mentions of one person, group, place or thing, in the order of the text.</summary>
/// <param name="Mentions">At least one.</param>
/// <param name="Main">Index of the most telling mention: the fullest name, else the fullest description.</param>
public sealed record Entity(ImmutableArray<EntityMention> Mentions, int Main);

/// <summary>Entities in the order of their first mention.</summary>
public sealed class CoreferenceLayer
{
    private readonly Dictionary<int, int> _byHead = [];

    public CoreferenceLayer(ImmutableArray<Entity> entities)
    {
        Entities = entities;
        for (var i = 0; i < entities.Length; i++)
        {
            foreach (var mention in entities[i].Mentions) _byHead.TryAdd(mention.HeadToken, i);
        }
    }

    public ImmutableArray<Entity> Entities { get; }

    /// <summary>The entity with a mention headed by this token, or null.</summary>
    public Entity? OfHead(int token) => _byHead.TryGetValue(token, out var index) ? Entities[index] : null;
}
