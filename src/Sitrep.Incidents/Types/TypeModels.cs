using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>The models of <c>models/types</c>.</summary>
/// <param name="Plover">PLOVER's 16 types, of stories.</param>
/// <param name="Modes">PLOVER types with modes, "ASSAULT/DRONE"; "AGREE/" where a type has none.</param>
/// <param name="Roots">PLOVER roots of what one does to another in a sentence.</param>
/// <param name="Satp">SATP's classes.</param>
public sealed record TypeModels(TypeModel Plover, TypeModel Modes, TypeModel Roots, TypeModel Satp)
{
    /// <exception cref="ModelException">The model is missing or is not the one on its card.</exception>
    public static TypeModels Load(ModelFolder models)
    {
        using var reader = new ModelReader(models.Open("types"), "types");
        return Read(reader);
    }

    public static TypeModels Read(ModelReader reader) => new(TypeModel.Read(reader), TypeModel.Read(reader), TypeModel.Read(reader), TypeModel.Read(reader));
}
