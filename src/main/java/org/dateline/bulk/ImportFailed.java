package org.dateline.bulk;

import java.nio.file.Path;
import org.dateline.graph.ImportNotAwaited;

/** An import that cannot continue. Written rows stay, and the next run resumes after them. */
public final class ImportFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    ImportFailed(String file, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
    }

    static ImportFailed notAwaited(Path file, ImportNotAwaited cause) {
        return new ImportFailed(
                file.toString(),
                "gave no sign for ten minutes, as on a machine that slept, so streams of changes went on without it; "
                        + "import it again to go on",
                cause);
    }
}
