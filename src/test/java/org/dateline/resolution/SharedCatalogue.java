package org.dateline.resolution;

/** The bundled catalogue, loaded once for all tests of a process: each copy takes some 25 MB of its heap. */
public final class SharedCatalogue {

    private static final Catalogue CATALOGUE = Catalogue.load();

    private SharedCatalogue() {}

    public static Catalogue get() {
        return CATALOGUE;
    }
}
