package org.dateline.bulk;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The base of the two XML formats: an escaping stream, and elements on one line. */
abstract class XmlWriters implements ActWriter {

    private final XMLStreamWriter xml;

    XmlWriters(Writer out) {
        try {
            this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    final void start(String name, @Nullable String... attributes) throws java.io.IOException {
        try {
            xml.writeStartElement(name);
            for (int i = 0; i + 1 < attributes.length; i += 2) {
                if (attributes[i + 1] != null) {
                    xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
                }
            }
        } catch (XMLStreamException e) {
            throw new java.io.IOException(e);
        }
    }

    final void end() throws java.io.IOException {
        try {
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new java.io.IOException(e);
        }
    }

    final void element(String name, @Nullable String... attributes) throws java.io.IOException {
        start(name, attributes);
        end();
    }

    final void data(String key, @Nullable Object value) throws java.io.IOException {
        if (value != null) {
            text("data", value.toString(), "key", key);
        }
    }

    final void text(String name, String text, @Nullable String... attributes) throws java.io.IOException {
        start(name, attributes);
        try {
            xml.writeCharacters(legal(text));
        } catch (XMLStreamException e) {
            throw new java.io.IOException(e);
        }
        end();
    }

    final void startDocument() throws java.io.IOException {
        try {
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new java.io.IOException(e);
        }
    }

    final void endDocument() throws java.io.IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new java.io.IOException(e);
        }
    }

    /** Removes control characters, which XML does not allow even when escaped. */
    private static String legal(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\ufffe\uffff]", "\ufffd");
    }
}
