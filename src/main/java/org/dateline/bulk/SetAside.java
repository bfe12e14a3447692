package org.dateline.bulk;

import java.util.ArrayList;
import java.util.List;
import org.dateline.graph.Submissions;
import org.dateline.graph.Submissions.Report;

/** The unusable rows of a file. Each is reported to the listener at once and stored in the graph with its batch. */
final class SetAside implements Aside {

    private final String file;
    private final Submissions submissions;
    private final ImportListener listener;
    private final List<Report> waiting = new ArrayList<>();

    SetAside(BulkFile file, Submissions submissions, ImportListener listener) {
        this.file = file.path().toString();
        this.submissions = submissions;
        this.listener = listener;
    }

    @Override
    public void add(Row row, String reason) {
        waiting.add(new Report(file + ":" + row.number(), reason));
        listener.setAside(file, row.number(), reason);
    }

    /** Returns the readable rows, and sets the others aside. */
    List<Row> readable(List<Row> rows) {
        List<Row> readable = new ArrayList<>(rows.size());
        for (Row row : rows) {
            String problem = row.problem();
            if (problem == null) {
                readable.add(row);
            } else {
                add(row, problem);
            }
        }
        return readable;
    }

    /**
     * Stores the rows set aside since the last call.
     *
     * @return their number
     */
    int keep() {
        int rows = waiting.size();
        submissions.report(waiting);
        waiting.clear();
        return rows;
    }
}
