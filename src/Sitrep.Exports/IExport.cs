using Sitrep.Dossiers;

namespace Sitrep.Exports;

/// <summary>A format of the field. Built once, then frozen; one instance serves all threads.</summary>
public interface IExport
{
    /// <summary>As typed after <c>--as</c>: "acled".</summary>
    string Name { get; }

    /// <summary>IANA media type: "text/csv".</summary>
    string MediaType { get; }

    /// <summary>Usual ending of the file's name, with its full stop: ".csv".</summary>
    string FileExtension { get; }

    /// <summary>Writes what counts in this format, in the order given; UTF-8, the stream stays open.</summary>
    void Write(IEnumerable<Dossier> dossiers, Stream output);
}
