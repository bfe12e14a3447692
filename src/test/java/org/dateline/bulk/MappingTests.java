package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.dateline.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MappingTests {

    @TempDir
    Path folder;

    private Mapping mapping(String text) throws IOException {
        return Mapping.read(Files.writeString(folder.resolve("m.tsv"), text));
    }

    @Test
    void translatesCellsAndHoldsConstants() throws IOException {
        Mapping mapping = mapping("# of a trade watch\ntype\tKind\tBan=SANCTION|a\\|b = AID\nstage\t=IN_FORCE\n");
        assertThat(mapping.value("type", Map.of("Kind", "Ban"))).isEqualTo("SANCTION");
        assertThat(mapping.value("type", Map.of("Kind", "a|b"))).isEqualTo("AID");
        assertThat(mapping.value("type", Map.of("Kind", "Other"))).isEqualTo("Other");
        assertThat(mapping.value("stage", Map.of())).isEqualTo("IN_FORCE");
        assertThat(mapping.value("goods", Map.of())).isEmpty();
        assertThat(mapping.needed()).containsExactly("Kind");
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleCanHaveAColumn(Role role) throws IOException {
        String field = role.name().toLowerCase(Locale.ROOT);
        assertThat(mapping("type\t=SANCTION\n" + field + "\tParty\n").value(field, Map.of("Party", "Peru")))
                .isEqualTo("Peru");
    }

    @Test
    void aLineThatIsNoneIsNamed() {
        assertThatThrownBy(() -> mapping("type\tKind\ncolour\tHue\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("m.tsv:2");
        assertThatThrownBy(() -> mapping("type\tKind\tBan\n")).hasMessageContaining("has a value without \"=\": Ban");
        assertThatThrownBy(() -> mapping("actor\tBy\n")).hasMessageContaining("says neither type nor cameo");
    }
}
