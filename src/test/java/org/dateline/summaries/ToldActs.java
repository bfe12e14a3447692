package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Sentence;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Token;

/** Acts whose words alone matter to a test. */
final class ToldActs {

    private ToldActs() {}

    /**
     * A sentence of words that blanks part.
     *
     * @param tags for each word its part of speech, and behind a slash its entity
     * @param from where it begins
     */
    static Parse sentence(String text, String tags, int from, boolean headline) {
        List<Token> tokens = new ArrayList<>();
        String[] forms = text.split(" ");
        String[] marks = tags.split(" ");
        assertThat(marks).hasSameSizeAs(forms);
        int at = from;
        for (int i = 0; i < forms.length; i++) {
            String[] kinds = marks[i].split("/");
            Span span = new Span(at, at + forms[i].length());
            String entity = kinds.length > 1 ? kinds[1] : "O";
            String relation = kinds.length > 2 ? kinds[2] : "dep";
            tokens.add(new Token(i, forms[i], forms[i].toLowerCase(Locale.ROOT), kinds[0], entity, -1, relation, span));
            at = span.end() + 1;
        }
        return new Parse(new Sentence(new Span(from, from + text.length()), text, 0, headline), 0, tokens);
    }

    static ToldAct of(List<ToldAct.Named> named, Parse sentence, Span trigger) {
        return of(ActionType.SUPPORT, named, sentence, trigger);
    }

    static ToldAct of(ActionType type, List<ToldAct.Named> named, Parse sentence, Span trigger) {
        return new ToldAct(
                type,
                Instrument.NONE,
                Direction.NEUTRAL,
                null,
                false,
                false,
                null,
                null,
                named,
                sentence,
                trigger,
                Shortened.NONE);
    }
}
