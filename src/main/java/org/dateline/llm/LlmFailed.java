package org.dateline.llm;

/**
 * The language model returned no usable answer. The message never contains the endpoint's response, which may repeat a
 * key.
 */
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
