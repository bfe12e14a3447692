package org.dateline.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dateline.goods.HarmonizedSystem;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Edtf;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.dateline.quantities.QuantityReader;
import org.jspecify.annotations.Nullable;

/** Codes the rows of a CSV file by a mapping. */
final class MappedCoding {

    /** Separators of several parties in one cell. */
    private static final Pattern PARTIES = Pattern.compile("\\s*[;|]\\s*");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private final Mapping mapping;
    private final Actors actors;
    private final Cameo cameo;
    private final @Nullable LocalDate published;

    MappedCoding(Mapping mapping, Actors actors, Cameo cameo, @Nullable LocalDate published) {
        this.mapping = mapping;
        this.actors = actors;
        this.cameo = cameo;
        this.published = published;
    }

    /**
     * Returns the coding of a row.
     *
     * @throws BadRow if the row has no type or an invalid value
     * @throws IllegalArgumentException if a date is invalid
     */
    Coding of(Map<String, String> cells) {
        EventCode code = code(cells);
        RowParties parties = new RowParties();
        UncertainDate date = date("date", cells);
        LocalDate day = date == null ? null : date.latest();
        for (Role role : Role.values()) {
            addParties(parties, role, mapping.value(role.name().toLowerCase(Locale.ROOT), cells), day);
        }
        String summary = mapping.value("summary", cells);
        String goods = text("goods", cells);
        String magnitude = text("magnitude", cells);
        List<String> each = goods == null ? List.of() : List.of(goods);
        return new Coding(
                        code.type(),
                        code.cameo(),
                        code.instrument(),
                        code.direction(),
                        code.stage(),
                        date == null ? UncertainDate.UNKNOWN : date,
                        date("due", cells),
                        date("expires", cells),
                        goods,
                        magnitude,
                        text("designator", cells),
                        parties.all(),
                        summary.isEmpty() ? summary(code, parties.named()) : summary)
                .with(QuantityReader.read(magnitude), each, HarmonizedSystem.chapters(each));
    }

    private void addParties(RowParties parties, Role role, String cell, @Nullable LocalDate day) {
        for (String name : PARTIES.split(cell)) {
            if (!name.isBlank()) {
                LocalDate known = day == null ? Objects.requireNonNullElse(published, LocalDate.EPOCH) : day;
                parties.add(role, actors.named(oneLine(name), known));
            }
        }
    }

    /**
     * Returns a name in one line: its first line if the catalogue has that, as in "Peru\n(Lima)", otherwise all lines
     * joined by spaces.
     */
    private String oneLine(String name) {
        String first = name.strip().lines().findFirst().orElse("").strip();
        return actors.knows(first) ? first : SPACES.matcher(name.strip()).replaceAll(" ");
    }

    private static String summary(EventCode code, List<Party> parties) {
        String who = parties.isEmpty() ? "Somebody" : parties.getFirst().text();
        String whom = parties.size() < 2 ? "" : " (" + parties.getLast().text() + ")";
        return who + ": " + code.name().toLowerCase(Locale.ROOT) + whom;
    }

    /**
     * Returns the event code. A CAMEO code or name implies type, instrument, direction and stage; mapped values take
     * precedence.
     */
    private EventCode code(Map<String, String> cells) {
        String coded = mapping.value("cameo", cells);
        EventCode known = coded.isEmpty() ? null : cameo.find(coded);
        if (known == null && mapping.value("type", cells).isEmpty()) {
            throw new BadRow(coded.isEmpty() ? "there is no type" : "\"" + coded + "\" is no code or name of CAMEO");
        }
        ActionType type =
                Objects.requireNonNull(choice(ActionType.class, "type", cells, known == null ? null : known.type()));
        Instrument none = known == null ? Instrument.NONE : known.instrument();
        Direction neutral = known == null ? Direction.NEUTRAL : known.direction();
        String told = mapping.value("stage", cells);
        Stage stage = told.isEmpty() && known != null ? known.stage() : choice(Stage.class, "stage", cells, null);
        if (stage != null && !stage.fits(type)) {
            throw new BadRow("the stage " + stage + " does not go with the type " + type);
        }
        return new EventCode(
                known == null ? "csv" : known.scheme(),
                known == null ? String.valueOf(type) : known.code(),
                known == null ? String.valueOf(type) : known.name(),
                type,
                Objects.requireNonNull(choice(Instrument.class, "instrument", cells, none)),
                Objects.requireNonNull(choice(Direction.class, "direction", cells, neutral)),
                stage,
                Role.TARGET);
    }

    private <E extends Enum<E>> @Nullable E choice(
            Class<E> kind, String field, Map<String, String> cells, @Nullable E otherwise) {
        String value = mapping.value(field, cells);
        if (value.isEmpty()) {
            return otherwise;
        }
        for (E e : Objects.requireNonNull(kind.getEnumConstants())) {
            if (e.name().equalsIgnoreCase(value)) {
                return e;
            }
        }
        throw new BadRow("the " + field + " \"" + value + "\" is none of "
                + List.of(Objects.requireNonNull(kind.getEnumConstants())) + "; the mapping can translate it");
    }

    private @Nullable UncertainDate date(String field, Map<String, String> cells) {
        String text = mapping.value(field, cells);
        return text.isEmpty() ? null : Edtf.parse(text, DateBasis.CODED);
    }

    private @Nullable String text(String field, Map<String, String> cells) {
        String value = mapping.value(field, cells);
        return value.isEmpty() ? null : value;
    }
}
