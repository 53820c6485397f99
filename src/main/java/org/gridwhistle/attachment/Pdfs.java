package org.gridwhistle.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/**
 * Writes documents anew with what can be reached from their pages and nothing else: no author, no tool, no earlier
 * version, no place where a scanned photo was taken. What would act by itself, or carries other files, is refused.
 */
final class Pdfs {

    private static final int MOST_PARTS = 500_000;

    /** Entries that make a document more than paper. */
    private static final Set<String> ACTIVE_ENTRIES =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent", "RichMediaSettings");

    /** Actions that do more than turn to a page or follow a link. */
    private static final Set<String> ACTIVE_ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "GoToE",
            "GoToR",
            "SubmitForm",
            "ImportData",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");

    private static final List<COSName> SAID_BESIDE =
            List.of(COSName.METADATA, COSName.getPDFName("PieceInfo"), COSName.getPDFName("LastModified"));

    private Pdfs() {}

    /**
     * @param folder for the file it writes
     * @throws DomainRefusal PDF_NOT_PLAIN when it is more than paper
     * @throws IOException and, as parsers do, any runtime exception when it cannot be read
     */
    static Path rewrite(Path sent, Path folder) throws IOException {
        Inflation.requireBounded(sent);
        try (PDDocument document = Loader.loadPDF(sent.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new DomainRefusal(ErrorCode.PDF_NOT_PLAIN);
            }
            if (document.getNumberOfPages() == 0) {
                throw new IOException("no pages");
            }
            document.setDocumentInformation(new PDDocumentInformation());
            cleanAllOf(document.getDocument().getTrailer());
            Path file = Files.createTempFile(folder, "document", "." + FileKind.PDF.ending());
            document.save(file.toFile());
            return file;
        }
    }

    /** Every part that would be written, each once however often it is referred to. */
    private static void cleanAllOf(COSDictionary trailer) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var next = new ArrayDeque<COSBase>();
        next.push(trailer);
        while (!next.isEmpty()) {
            COSBase part = next.pop();
            if (part instanceof COSObject reference) {
                part = reference.getObject();
            }
            if (part == null || !seen.add(part)) {
                continue;
            }
            if (seen.size() > MOST_PARTS) {
                throw new IOException("too many parts");
            }
            if (part instanceof COSArray array) {
                array.forEach(each -> push(each, next));
            } else if (part instanceof COSDictionary dictionary) {
                clean(dictionary);
                dictionary.getValues().forEach(each -> push(each, next));
            }
        }
    }

    private static void push(COSBase part, ArrayDeque<COSBase> next) {
        if (part != null) {
            next.push(part);
        }
    }

    private static void clean(COSDictionary dictionary) throws IOException {
        boolean active = dictionary.keySet().stream().map(COSName::getName).anyMatch(ACTIVE_ENTRIES::contains)
                || dictionary.getDictionaryObject(COSName.S) instanceof COSName action
                        && ACTIVE_ACTIONS.contains(action.getName());
        if (active) {
            throw new DomainRefusal(ErrorCode.PDF_NOT_PLAIN);
        }
        SAID_BESIDE.forEach(dictionary::removeItem);
        if (dictionary instanceof COSStream stream && endsWithPhoto(stream)) {
            rewritePhoto(stream);
        }
    }

    private static boolean endsWithPhoto(COSStream stream) {
        COSBase filters = stream.getFilters();
        COSBase last = filters instanceof COSArray many && many.size() > 0 ? many.getObject(many.size() - 1) : filters;
        return COSName.DCT_DECODE.equals(last) || COSName.DCT_DECODE_ABBREVIATION.equals(last);
    }

    /** A photo in a document is a whole JPEG file, with all that the camera wrote into it. */
    private static void rewritePhoto(COSStream stream) throws IOException {
        byte[] photo;
        var undone = List.of(COSName.DCT_DECODE.getName(), COSName.DCT_DECODE_ABBREVIATION.getName());
        try (var in = new PDStream(stream).createInputStream(undone)) {
            photo = in.readNBytes((int) ReceiveFiles.LARGEST);
        }
        boolean chained = stream.getFilters() instanceof COSArray many && many.size() > 1;
        try (OutputStream out = stream.createRawOutputStream()) {
            JpegSegments.copyWithoutMetadata(photo, out);
        }
        if (chained) {
            stream.removeItem(COSName.DECODE_PARMS);
        }
        stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
    }
}
