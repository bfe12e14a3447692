package org.dateline.graph;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.graph.MeasureKey.Side;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.WordClasses;

/** Determines the imposer and the target of an act's measure. */
final class MeasureSides {

    private static final Set<Instrument> WITH_OTHERS = Set.of(Instrument.AGREEMENT, Instrument.DIPLOMATIC);

    private static final String COUNTRY = "country:";

    /** "Producers and exporters of barium chloride": all traders in it, and no particular one. */
    private static final Pattern TRADERS = Pattern.compile("(?i)(?:(?:certain|the|all|its|their|some) )?(?:"
            + WordClasses.expression("graph", "noun for traders") + ")s?");

    /** "The Libyan Investment Authority": the sanctioned party is not the country that it belongs to. */
    private static final Pattern ORGAN =
            Pattern.compile("\\p{Lu}\\S* (?:" + WordClasses.expression("graph", "last word of an organ") + ")$");

    /** Measures on persons or firms, and not on the country that they act for. */
    private static final Set<Instrument> PERSONAL = Set.of(Instrument.FINANCIAL_SANCTION, Instrument.ENTRY_BAN);

    private static final Pattern OFFICIALS =
            Pattern.compile("(?i)(?:" + WordClasses.expression("graph", "noun for officials") + ")$");

    private MeasureSides() {}

    /** Returns the imposers. In a request it is the addressee that would impose the measure (codebook, rule 2). */
    static List<Side> imposers(Coding coding) {
        Role role = coding.type() == ActionType.REQUEST ? Role.ADDRESSEE : Role.ACTOR;
        return orNobody(in(coding, role)
                .map(p -> p.principal() == null ? side(p, coding.instrument()) : new Side(p.principal(), p.text())));
    }

    /**
     * Returns the targets. Aid is on its beneficiary and a treaty on the other side. A measure on goods has no target
     * in their traders or in a country that only locates the goods.
     */
    static List<Side> targets(Coding coding, Side imposer) {
        Role on = Stream.of(Role.TARGET, Role.BENEFICIARY)
                .filter(role -> in(coding, role).findAny().isPresent())
                .findFirst()
                .orElse(WITH_OTHERS.contains(coding.instrument()) ? Role.ADDRESSEE : Role.TARGET);
        List<Side> sides = in(coding, on)
                .filter(p -> !(coding.instrument().isOnGoods() && (isTrader(p) || isPlaceOfGoods(p, coding))))
                .map(p -> side(p, coding.instrument()))
                .toList();
        return orNobody(
                sides.isEmpty() && coding.instrument() == Instrument.AGREEMENT
                        ? imposers(coding).stream().filter(other -> !other.equals(imposer))
                        : sides.stream());
    }

    /**
     * Whether a country only locates the goods: "controls on chip software for Oman" are on the software, as are those
     * on its export to Oman.
     */
    private static boolean isPlaceOfGoods(Party party, Coding coding) {
        return coding.goods() != null && coding.designator() == null && isOfCountry(party);
    }

    private static boolean isOfCountry(Party party) {
        return party.entity() != null && party.entity().startsWith(COUNTRY);
    }

    private static boolean isTrader(Party party) {
        return party.entity() == null && TRADERS.matcher(party.text()).matches();
    }

    private static Stream<Party> in(Coding coding, Role role) {
        return coding.parties().stream().filter(p -> p.role() == role);
    }

    private static Side side(Party party, Instrument instrument) {
        String name = Identity.name(party.text());
        if (instrument == Instrument.FINANCIAL_SANCTION
                && isOfCountry(party)
                && ORGAN.matcher(party.text()).find()) {
            return new Side(null, name);
        }
        if (PERSONAL.contains(instrument)
                && isOfCountry(party)
                && OFFICIALS.matcher(party.text()).find()) {
            return new Side(null, name);
        }
        if (instrument == Instrument.DIPLOMATIC && party.entity() == null && party.principal() != null) {
            return new Side(party.principal(), name);
        }
        // "Qatari planes", "Qatari aircraft": a group described only by its owner counts as the owner.
        boolean described = instrument == Instrument.ENTRY_BAN
                && party.entity() == null
                && !Identity.isCounted(name)
                && party.principal() != null
                && Character.isLowerCase(name.charAt(name.lastIndexOf(' ') + 1));
        return new Side(described ? party.principal() : party.entity(), name);
    }

    private static List<Side> orNobody(Stream<Side> sides) {
        List<Side> all = sides.toList();
        return all.isEmpty() ? List.of(Side.NOBODY) : all;
    }
}
