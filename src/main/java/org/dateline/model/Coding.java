package org.dateline.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an act is, as a coder reads it by the codebook.
 *
 * @param type what is done
 * @param cameo the CAMEO code, where one fits
 * @param instrument the measure's kind; NONE when there is no measure
 * @param direction whether the act tightens or loosens
 * @param stage how far the measure got; null without a measure
 * @param date when it was done
 * @param due when what it announces is to take effect
 * @param expires when its measure runs out
 * @param goods what the measure is about, such as "equipment"
 * @param magnitude an amount or a rate, such as "25 %"
 * @param designator what the measure calls itself, such as "Entity List"
 * @param parties who takes part, in the order of the text
 * @param summary a short sentence of its own
 * @param quantities its rates, amounts and numbers, parsed
 * @param goodsList what the measure is about, each by itself
 * @param chapters the chapters of the Harmonized System that these goods surely belong to
 * @param title the same as the summary in at most 60 characters, for marks and lists; null where nobody wrote one
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

    /** A coding whose magnitude and goods nobody took apart. */
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

    /** The same with other parties. */
    public Coding with(List<Party> others) {
        return with(others, quantities, goodsList, chapters, title);
    }

    /** The same with its magnitude and its goods taken apart. */
    public Coding with(List<Quantity> amounts, List<String> wares, List<String> kinds) {
        return with(parties, amounts, wares, kinds, title);
    }

    /** The same with a title. */
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

    /** The ids of the known entities in a role. */
    public Stream<String> entities(Role role) {
        return parties.stream().filter(p -> p.role() == role).flatMap(p -> Stream.ofNullable(p.entity()));
    }

    /** The ids on whose behalf a role is taken: the principal where there is one, else the entity. */
    public Stream<String> principals(Role role) {
        return parties.stream()
                .filter(p -> p.role() == role)
                .flatMap(p -> Stream.ofNullable(p.principal() == null ? p.entity() : p.principal()));
    }
}
