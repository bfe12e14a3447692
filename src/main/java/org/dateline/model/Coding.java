package org.dateline.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The description of an act, as a coder reads it by the codebook.
 *
 * @param type the type of the act
 * @param cameo the CAMEO code, if one fits
 * @param instrument the kind of its measure; NONE without a measure
 * @param direction whether the act tightens or loosens
 * @param stage the stage that the measure reached; null without a measure
 * @param date when the act was done
 * @param due when the announced measure is to take effect
 * @param expires when the measure ends
 * @param goods the goods or services of the measure, such as "equipment"
 * @param magnitude an amount or a rate, such as "25 %"
 * @param designator the name that the measure has for itself, such as "Entity List"
 * @param parties the parties of the act, in the order of the text
 * @param summary a short sentence that stands by itself
 * @param quantities its rates, amounts and numbers, parsed
 * @param goodsList the goods or services of the measure, one per element
 * @param chapters the chapters of the Harmonized System to which these goods certainly belong
 * @param title the summary in at most 60 characters, for marks and lists; null if there is none
 */
public record Coding(
        ActionType type,
        @Nullable String cameo,
        Instrument instrument,
        Direction direction,
        @Nullable Stage stage,
        UncertainDate date,
        @Nullable UncertainDate due,
        @Nullable UncertainDate expires,
        @Nullable String goods,
        @Nullable String magnitude,
        @Nullable String designator,
        List<Party> parties,
        String summary,
        List<Quantity> quantities,
        List<String> goodsList,
        List<String> chapters,
        @Nullable String title) {

    public Coding {
        parties = List.copyOf(parties);
        quantities = List.copyOf(quantities);
        goodsList = List.copyOf(goodsList);
        chapters = List.copyOf(chapters);
    }

    /** Creates a coding whose magnitude and goods are not parsed. */
    public Coding(
            ActionType type,
            @Nullable String cameo,
            Instrument instrument,
            Direction direction,
            @Nullable Stage stage,
            UncertainDate date,
            @Nullable UncertainDate due,
            @Nullable UncertainDate expires,
            @Nullable String goods,
            @Nullable String magnitude,
            @Nullable String designator,
            List<Party> parties,
            String summary) {
        this(
                type,
                cameo,
                instrument,
                direction,
                stage,
                date,
                due,
                expires,
                goods,
                magnitude,
                designator,
                parties,
                summary,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** Returns this coding with other parties. */
    public Coding with(List<Party> others) {
        return with(others, quantities, goodsList, chapters, title);
    }

    /** Returns this coding with its magnitude and its goods parsed. */
    public Coding with(List<Quantity> amounts, List<String> wares, List<String> kinds) {
        return with(parties, amounts, wares, kinds, title);
    }

    /** Returns this coding with a title. */
    public Coding titled(@Nullable String words) {
        return with(parties, quantities, goodsList, chapters, words);
    }

    private Coding with(
            List<Party> others,
            List<Quantity> amounts,
            List<String> wares,
            List<String> kinds,
            @Nullable String words) {
        return new Coding(
                type,
                cameo,
                instrument,
                direction,
                stage,
                date,
                due,
                expires,
                goods,
                magnitude,
                designator,
                others,
                summary,
                amounts,
                wares,
                kinds,
                words);
    }

    /** Returns the ids of the known entities in a role. */
    public Stream<String> entities(Role role) {
        return parties.stream().filter(p -> p.role() == role).flatMap(p -> Stream.ofNullable(p.entity()));
    }

    /** Returns the ids of those in whose name a role is taken: the principal if there is one, else the entity. */
    public Stream<String> principals(Role role) {
        return parties.stream()
                .filter(p -> p.role() == role)
                .flatMap(p -> Stream.ofNullable(p.principal() == null ? p.entity() : p.principal()));
    }
}
