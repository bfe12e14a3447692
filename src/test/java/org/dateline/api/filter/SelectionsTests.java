package org.dateline.api.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.model.ActionType;
import org.dateline.model.Stage;
import org.dateline.timeline.Certainty;
import org.junit.jupiter.api.Test;

class SelectionsTests {

    @Test
    void aFilterInJsonIsMetBesideTheOtherParameters() {
        Map<String, List<String>> parameters = Map.of(
                "types", List.of("warn,sanction"),
                "from", List.of("2018-11-23"),
                "certainty", List.of("definitely"),
                "unit", List.of("PERCENT"),
                "min", List.of("25"));
        FilterInput whole = Selections.input(parameters);
        assertThat(whole.types()).containsExactly(ActionType.WARN, ActionType.SANCTION);
        assertThat(whole.window()).isEqualTo(new FilterInput.WindowInput(LocalDate.of(2018, 11, 23), null));
        assertThat(whole.certainty()).isEqualTo(Certainty.DEFINITELY);
        assertThat(whole.quantity()).isEqualTo(new FilterInput.QuantityInput("PERCENT", null, 25.0, null));

        FilterInput beside = whole.and(FilterJson.read("filter", "{\"or\": [{\"stages\": \"ENDED\"}]}"));
        assertThat(beside.types()).isNull();
        assertThat(beside.and()).hasSize(2).first().isEqualTo(whole);
        assertThat(beside.and().getLast().or().getFirst().stages()).containsExactly(Stage.ENDED);
    }
}
