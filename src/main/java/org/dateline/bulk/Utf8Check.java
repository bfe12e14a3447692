package org.dateline.bulk;

/** Validates UTF-8 byte by byte by the Unicode standard's table of well-formed byte sequences. */
final class Utf8Check {

    private static final int TAIL_LOW = 0x80;
    private static final int TAIL_HIGH = 0xBF;

    private int left;
    private int low = TAIL_LOW;
    private int high = TAIL_HIGH;

    /** Returns false if the byte is invalid at this position. The next byte starts a new character. */
    boolean accepts(byte b) {
        int value = b & 0xFF;
        if (left == 0) {
            return begins(value);
        }
        boolean tail = value >= low && value <= high;
        left = tail ? left - 1 : 0;
        low = TAIL_LOW;
        high = TAIL_HIGH;
        return tail;
    }

    private boolean begins(int value) {
        if (value < TAIL_LOW) {
            return true;
        }
        if (value < 0xC2 || value > 0xF4) {
            return false;
        }
        left = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        // Exclude overlong forms, surrogates and code points above U+10FFFF.
        low = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : TAIL_LOW;
        high = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : TAIL_HIGH;
        return true;
    }
}
