namespace Sitrep.WorldBuilder;

/// <summary>The names that a division goes by besides the gazetteer's: without its generic word, with "Saint" for "St.".</summary>
internal static class DivisionNames
{
    // Generic words that GeoNames keeps in the name and text leaves out: "Provincia de Guayas", "Raqqa Governorate".
    private static readonly string[] Before =
    [
        "Provincia de ", "Provincia del ", "Provincia di ", "Departamento de ", "Departamento del ", "Departamento ", "Département de ", "Département du ",
        "Département de la ", "Département des ", "Estado de ", "Estado ", "Municipio de ", "Municipio ", "Region of ", "Région de ", "Région du ", "Province of ", "Wilaya de ",
        "Muḩāfaz̧at ", "Muhafazat ", "Mudīrīyat ", "Qaḑā’ ", "Nāḩiyat ", "Gouvernorat de ", "Cantón ", "Distrito de ", "District of ", "County of ", "City of ",
        "Comuna ", "Amphoe ", "Huyện ", "Kabupaten ", "Kota ", "Shahrestān-e ", "Powiat ", "Gemeente ", "Obshtina ", "Gorodskoy Okrug ", "Oraş ", "Okres ", "Partido de ",
        "Muang ", "Markaz ", "Municipiul ", "Politischer Bezirk ", "Bezirk ", "Općina ", "Grad ", "Daïra de ", "Thành Phố ", "Srŏk ", "Bashkia ", "Liwā’ ", "Quận ", "Nomós ",
        "Nohiyai ", "Ville de ", "Degmada ", "Cercle de ",
    ];

    private static readonly string[] After =
    [
        " Province", " Governorate", " Oblast", " Oblast’", " Oblast'", " Region", " District", " Department", " Prefecture", " Voivodeship", " County", " State", " Division",
        " Krai", " Kray", " Raion", " Municipality", " Muhafazat", " Parish", " Canton", " Sheng", " Shi", " Zizhiqu", " Wilaya", " Muhafazah", " Republic",
        " Rayon", " Zone", " Agency", " Kommun", " kommun", " Kommune", " Tumani", " pagasts", " vald", " İlçesi", " Cercle", " Regional State", " Regency", " Subregion",
        " Okrug", " oblast", " region",
    ];

    public static IEnumerable<string> Of(Division division)
    {
        var name = division.Name;
        if (name.StartsWith("St. ", StringComparison.Ordinal)) yield return "Saint " + name[4..];
        foreach (var word in Before)
        {
            if (name.StartsWith(word, StringComparison.Ordinal) && name.Length > word.Length + 2) yield return name[word.Length..];
        }

        foreach (var word in After)
        {
            // "Washington County" is not called Washington; a governorate or oblast is called by its bare name.
            if (word is " County" or " Parish" or " Municipality" or " District" && division.Iso2 is "US" or "GB" or "AU" or "CA") continue;
            if (name.EndsWith(word, StringComparison.Ordinal) && name.Length > word.Length + 2) yield return name[..^word.Length];
        }
    }
}
