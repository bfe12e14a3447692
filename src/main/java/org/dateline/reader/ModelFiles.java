package org.dateline.reader;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of a model, from this release or from a folder. Each is checked against its hash before use. */
final class ModelFiles {

    private static final String BUNDLED = "/reader/";

    private final @Nullable Path folder;
    private final ReaderManifest manifest;

    /** The name and format of a manifest; other keys are ignored. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Edition(String name, int format) {}

    private ModelFiles(@Nullable Path folder) {
        this.folder = folder;
        this.manifest = manifest(unchecked("manifest.json"));
    }

    /** Returns the model of this release. */
    static ModelFiles bundled() {
        return new ModelFiles(null);
    }

    /** Returns a model from a folder. */
    static ModelFiles in(Path folder) {
        return new ModelFiles(folder);
    }

    ReaderManifest manifest() {
        return manifest;
    }

    /**
     * Returns the content of a file.
     *
     * @throws UnusableModel if it is missing or its hash differs from the manifest's
     */
    byte[] read(String name) {
        byte[] content = unchecked(name);
        String expected = manifest.sha256().get(name);
        String actual = HexFormat.of().formatHex(sha256(content));
        if (!actual.equals(expected)) {
            throw new UnusableModel("The model file " + place(name) + " is cut or of another version: its SHA-256 is "
                    + actual + ", the manifest of " + manifest.name() + " says " + expected
                    + ". Copy the folder of the model again.");
        }
        return content;
    }

    /** Returns the priors of acts from labels. */
    Priors priors() {
        return json(read("priors.json"), "priors.json", Priors.class);
    }

    /** Returns the word pieces, in the order of their numbers. */
    List<String> vocabulary() {
        return new String(read("vocabulary.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** Returns the content of a file that a model may lack. The manifest has no hash of it. */
    Optional<byte[]> optional(String name) {
        boolean there = folder == null
                ? ModelFiles.class.getResource(BUNDLED + name) != null
                : Files.exists(folder.resolve(name));
        return there ? Optional.of(unchecked(name)) : Optional.empty();
    }

    private byte[] unchecked(String name) {
        try (InputStream in = folder == null
                ? ModelFiles.class.getResourceAsStream(BUNDLED + name)
                : Files.newInputStream(folder.resolve(name))) {
            if (in == null) {
                throw new UnusableModel(
                        "The model file " + place(name) + " is missing. Build Dateline again from a whole checkout.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UnusableModel("The model file " + place(name) + " cannot be read: " + e.getMessage(), e);
        }
    }

    private ReaderManifest manifest(byte[] json) {
        // Read first, since another format may have other keys.
        Edition edition = json(json, "manifest.json", Edition.class);
        if (edition.format() != ReaderManifest.FORMAT) {
            throw new UnusableModel("The model " + edition.name() + " has format " + edition.format()
                    + ", this release reads format " + ReaderManifest.FORMAT
                    + ". Export it again with the training script of this release.");
        }
        return json(json, "manifest.json", ReaderManifest.class);
    }

    /** Parses a JSON file. An unknown key may change the meaning of known ones, so it is refused. */
    private <T> T json(byte[] json, String name, Class<T> as) {
        try {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(json, as);
        } catch (JacksonException e) {
            throw new UnusableModel(
                    "The model file " + place(name) + " is not what it should be: " + e.getOriginalMessage(), e);
        }
    }

    private String place(String name) {
        return folder == null
                ? "classpath:" + BUNDLED.substring(1) + name
                : folder.resolve(name).toString();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
