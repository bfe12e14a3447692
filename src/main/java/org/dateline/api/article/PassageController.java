package org.dateline.api.article;

import org.dateline.api.errors.BadRequest;
import org.dateline.lookup.ArticleRecord;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves a passage of an article, for clients that only show the context of a quote. */
@Controller
class PassageController {

    /** Longest passage in characters. Clients that need more read the whole text. */
    private static final int LONGEST = 100_000;

    @SchemaMapping(typeName = "Article")
    int length(ArticleRecord article) {
        return article.rawText().length();
    }

    @SchemaMapping(typeName = "Article")
    String passage(ArticleRecord article, @Argument int start, @Argument int length) {
        if (start < 0) {
            throw new BadRequest("start is " + start + "; it must be 0 or more.");
        }
        if (length < 1 || length > LONGEST) {
            throw new BadRequest("length is " + length + "; it must be from 1 to " + LONGEST + ".");
        }
        String text = article.rawText();
        int from = Math.min(start, text.length());
        int to = Math.min(from + length, text.length());
        return text.substring(cutsACharacter(text, from) ? from - 1 : from, cutsACharacter(text, to) ? to + 1 : to);
    }

    private static boolean cutsACharacter(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
