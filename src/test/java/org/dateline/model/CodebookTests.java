package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodebookTests {

    @Test
    void theCodebookNamesEveryCode() throws IOException {
        String codebook = Files.readString(Path.of("docs", "codebook.md"));
        Stream.of(ActionType.values(), Instrument.values(), Stage.values(), Role.values(), Direction.values())
                .flatMap(Stream::of)
                .forEach(code -> assertThat(codebook).containsPattern("\\b" + code.name() + "\\b"));
    }
}
