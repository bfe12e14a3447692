package org.dateline.resolution;

import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.BundledTable;
import org.dateline.model.NameKey;

/** Legal forms at the end of company names: "Co., Ltd.", "AG". */
final class LegalForms {

    private static final String FILE = "/catalogue/legal_forms.txt";

    /** "Co Ltd" is two forms; more than three in a row are a name. */
    private static final int MOST = 3;

    private final Set<String> forms;

    private LegalForms(Set<String> forms) {
        this.forms = forms;
    }

    static LegalForms load() {
        return new LegalForms(BundledTable.lines(FILE).stream()
                .map(NameKey::of)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Removes the forms from a folded name. A name that consists of them alone stays. */
    String without(String key) {
        String bare = key;
        for (int i = 0; i < MOST; i++) {
            int space = bare.lastIndexOf(' ');
            if (space < 0 || !forms.contains(bare.substring(space + 1))) {
                break;
            }
            bare = bare.substring(0, space);
        }
        return bare;
    }
}
