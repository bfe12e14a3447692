package org.dateline.reader;

import org.dateline.model.Span;

/**
 * An act of a text that was written and labelled for Dateline.
 *
 * @param id the id of the label
 * @param text the sentence
 * @param trigger the place of the trigger in the sentence
 * @param codes its coding, such as "SANCTION / TARIFF / RESTRICTS / IN_FORCE, denied"
 */
public record LabelledExample(String id, String text, Span trigger, String codes) {}
