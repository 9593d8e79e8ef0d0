using Sitrep.Dossiers;

namespace Sitrep.Desk;

/// <summary>The place where the map is drawn; says so in words where it cannot be.</summary>
internal static class MapView
{
    public static Html Render(DossierQuery query, DeskOptions options, bool hasMap) => hasMap
        ? Html.Of($"""
            <section class="map" aria-labelledby="map-title" data-points="/api/map{FilterQuery.Write(query, options, withPaging: false)}">
              <h2 id="map-title">Map</h2>
              <div class="map-frame">
                <noscript><p class="map-absent">The map needs scripts. The table lists the same incidents.</p></noscript>
                <div class="map-canvas" hidden></div>
                <p class="map-readout" hidden></p>
              </div>
              <p class="map-note" role="status"></p>
              <p class="map-borders">Borders by Natural Earth, which draws who holds the ground; no view on disputed ones is meant.</p>
            </section>
            """)
        : Html.Of($"""
            <section class="map" aria-labelledby="map-title"><h2 id="map-title">Map</h2>
            <p class="map-note">This build has no map: it was made without Node.js. The table lists the same incidents.</p></section>
            """);
}
