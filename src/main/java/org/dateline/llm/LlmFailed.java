package org.dateline.llm;

/** The language model gave nothing to go by. The message never holds what the endpoint said: it may repeat a key. */
final class LlmFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    LlmFailed(Trouble trouble, String message) {
        super(message);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
