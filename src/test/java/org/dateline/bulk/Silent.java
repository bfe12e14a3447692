package org.dateline.bulk;

import java.util.ArrayList;
import java.util.List;

/** Listens without a word, and keeps what was set aside. */
public final class Silent implements ImportListener {

    final List<String> aside = new ArrayList<>();

    @Override
    public void progress(ImportProgress progress) {}

    @Override
    public void setAside(String file, long row, String reason) {
        aside.add(row + ": " + reason);
    }
}
