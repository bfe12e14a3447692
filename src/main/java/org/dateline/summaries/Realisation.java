package org.dateline.summaries;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dateline.model.BundledTable;
import org.dateline.summaries.NounPhrases.Phrase;
import simplenlg.features.Feature;
import simplenlg.features.Form;
import simplenlg.features.LexicalFeature;
import simplenlg.features.NumberAgreement;
import simplenlg.features.Tense;
import simplenlg.framework.LexicalCategory;
import simplenlg.framework.NLGFactory;
import simplenlg.framework.WordElement;
import simplenlg.lexicon.Lexicon;
import simplenlg.phrasespec.NPPhraseSpec;
import simplenlg.phrasespec.SPhraseSpec;
import simplenlg.phrasespec.VPPhraseSpec;
import simplenlg.realiser.english.Realiser;

/** Realises clauses as English, with agreement, tense and voice by SimpleNLG. */
final class Realisation {

    private final Verbs verbs;
    private final Map<String, String> moods;
    private final NLGFactory factory;
    private final Realiser realiser;

    Realisation(Verbs verbs) {
        this.verbs = verbs;
        this.moods = BundledTable.rows("/summaries/moods.tsv").stream()
                .collect(Collectors.toMap(List::getFirst, List::getLast));
        Lexicon lexicon = Lexicon.getDefaultLexicon();
        this.factory = new NLGFactory(lexicon);
        this.realiser = new Realiser(lexicon);
    }

    /** Returns a sentence without a final stop. Synchronized, since the library's realiser keeps state. */
    synchronized String of(Clause clause) {
        SPhraseSpec sentence = factory.createClause();
        if (!clause.subjects().isEmpty()) {
            sentence.setSubject(noun(CodedWords.together(clause.subjects())));
        }
        VPPhraseSpec verb = factory.createVerbPhrase(word(clause.verb()));
        Phrase object = clause.object();
        String rest = clause.rest();
        sentence.setVerbPhrase(verb);
        if (object != null && clause.subjects().isEmpty()) {
            sentence.setObject(noun(object));
            sentence.setFeature(Feature.PASSIVE, true);
        } else if (object != null) {
            rest = (object.text() + " " + rest).strip();
        }
        mood(sentence, clause, rest);
        sentence.setFeature(Feature.NEGATED, clause.negated());
        String text = realiser.realise(sentence).getRealisation().strip();
        return Capitals.of(text);
    }

    /** Returns the attribution to print after a sentence: "Azerbaijan says". */
    synchronized String says(Phrase source) {
        SPhraseSpec clause = factory.createClause();
        clause.setSubject(noun(source));
        clause.setVerbPhrase(factory.createVerbPhrase(word(Objects.requireNonNull(moods.get("ATTRIBUTED")))));
        return realiser.realise(clause).getRealisation().strip();
    }

    private void mood(SPhraseSpec sentence, Clause clause, String rest) {
        switch (clause.mood()) {
            case FUTURE -> sentence.setFeature(Feature.TENSE, Tense.FUTURE);
            case POSSIBLE ->
                sentence.setFeature(
                        Feature.MODAL,
                        Objects.requireNonNull(moods.get(clause.mood().name())));
            case CONSIDERED, PROPOSED, DENIED -> under(sentence, clause, Form.GERUND);
            case THREATENED -> under(sentence, clause, Form.INFINITIVE);
            case PAST -> sentence.setFeature(Feature.TENSE, Tense.PAST);
            case PRESENT -> {}
        }
        if (clause.hedged()) {
            sentence.addPreModifier(moods.get("HEDGED"));
        }
        if (!rest.isEmpty()) {
            sentence.addPostModifier(rest);
        }
    }

    /** Puts the clause's own verb under that of its mood: "considers banning". */
    private void under(SPhraseSpec sentence, Clause clause, Form form) {
        String outer = Objects.requireNonNull(moods.get(clause.mood().name()));
        // "Threatens to threaten" is avoided: a clause whose verb is that of the mood is realised plainly.
        if (clause.subjects().isEmpty() || clause.verb().equals(outer)) {
            return;
        }
        VPPhraseSpec inner = factory.createVerbPhrase(word(clause.verb()));
        inner.setFeature(Feature.FORM, form);
        sentence.setVerbPhrase(factory.createVerbPhrase(word(outer)));
        sentence.addComplement(inner);
    }

    /** Returns a phrase whose words do not change: its plural is the same. */
    private NPPhraseSpec noun(Phrase phrase) {
        WordElement words = new WordElement(phrase.text(), LexicalCategory.NOUN);
        words.setFeature(LexicalFeature.PLURAL, phrase.text());
        NPPhraseSpec noun = factory.createNounPhrase(words);
        noun.setFeature(Feature.NUMBER, phrase.plural() ? NumberAgreement.PLURAL : NumberAgreement.SINGULAR);
        return noun;
    }

    private WordElement word(String base) {
        WordElement word = new WordElement(base, LexicalCategory.VERB);
        word.setFeature(LexicalFeature.PRESENT3S, verbs.thirdPerson(base));
        word.setFeature(LexicalFeature.PAST, verbs.simplePast(base));
        word.setFeature(LexicalFeature.PAST_PARTICIPLE, verbs.participle(base));
        word.setFeature(LexicalFeature.PRESENT_PARTICIPLE, verbs.gerund(base));
        return word;
    }
}
