package org.gridwhistle.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.support.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** Whatever is sent comes out harmless or not at all. */
class ReceiveFilesTest {

    private final ReceiveFiles receiveFiles = new ReceiveFiles(DataSize.ofMegabytes(128), Duration.ofSeconds(10));

    /** What is kept of a file. */
    private record Kept(CleanFile file, byte[] whole, byte[] small) {

        BufferedImage picture() throws IOException {
            return ImageIO.read(new ByteArrayInputStream(whole));
        }
    }

    private Kept kept(String name, byte[] content) throws IOException {
        try (var received = receiveFiles.receive(List.of(upload(name, content)))) {
            received.clean();
            var file = received.files().get(0);
            byte[] small = file.small() == null
                    ? null
                    : Files.readAllBytes(file.small().file());
            return new Kept(file, Files.readAllBytes(file.whole().file()), small);
        }
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, content.length, () -> new ByteArrayInputStream(content));
    }

    @Test
    void setsAPhotoUprightAndForgetsWhereItWasTaken() throws Exception {
        byte[] photo = SampleFiles.photo(300, 400);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo))
                        .getFirstDirectoryOfType(GpsDirectory.class)
                        .getGeoLocation()
                        .getLatitude())
                .isBetween(33.29, 33.31);

        var kept = kept("IMG_1.JPG", photo);

        assertThat(kept.file().type()).isEqualTo("image/jpeg");
        assertThat(kept.file().name()).isEqualTo("IMG_1.JPG");
        assertThat(kept.picture().getWidth()).isEqualTo(300);
        assertThat(kept.picture().getHeight()).isEqualTo(400);
        assertThat(isReddish(kept.picture().getRGB(150, 50))).isTrue();
        assertThat(isReddish(kept.picture().getRGB(150, 350))).isFalse();
        tellsNothing(kept.whole());
        tellsNothing(kept.small());
    }

    private static boolean isReddish(int rgb) {
        return (rgb >> 16 & 0xff) > (rgb & 0xff);
    }

    private static void tellsNothing(byte[] picture) throws Exception {
        assertThat(SampleFiles.says(picture, SampleFiles.SECRET)).isFalse();
        var directories = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture))
                .getDirectories();
        assertThat(directories)
                .isNotEmpty()
                .noneMatch(directory -> directory instanceof ExifDirectoryBase
                        || directory instanceof XmpDirectory
                        || directory instanceof IptcDirectory
                        || directory instanceof JpegCommentDirectory);
    }

    @ParameterizedTest
    @MethodSource
    void turnsByWhateverACameraSays(int orientation, int width, int height) throws Exception {
        byte[] photo = SampleFiles.photo(30, 40);
        // the value of the one tag that tells
        for (int at = 0; at + 8 < photo.length; at++) {
            if (photo[at] == 1 && photo[at + 1] == 0x12 && photo[at + 3] == 3) {
                photo[at + 9] = (byte) orientation;
                break;
            }
        }
        var picture = kept("a.jpg", photo).picture();
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
    }

    static Stream<Arguments> turnsByWhateverACameraSays() {
        return Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9)
                .map(told -> told >= 5 && told <= 8 ? Arguments.of(told, 30, 40) : Arguments.of(told, 40, 30));
    }

    @Test
    void drawsAPngAnewWithoutItsTexts() throws Exception {
        var kept = kept("图.png", SampleFiles.pngWithMetadata(600, 200));
        assertThat(kept.file().type()).isEqualTo("image/png");
        // its EXIF says that it lies
        assertThat(kept.picture().getWidth()).isEqualTo(200);
        tellsNothing(kept.whole());
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.small())).getHeight())
                .isEqualTo(480);
    }

    @Test
    void keepsWhatIsSeenThrough() throws Exception {
        var glass = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        glass.setRGB(3, 3, 0x80ff0000);
        var out = new java.io.ByteArrayOutputStream();
        ImageIO.write(glass, "png", out);
        var picture = kept("glass.png", out.toByteArray()).picture();
        assertThat(picture.getRGB(3, 3)).isEqualTo(0x80ff0000);
        assertThat(picture.getRGB(9, 9) >>> 24).isZero();
    }

    @Test
    void makesAJpegOfAWebp() throws Exception {
        var kept = kept("微信图片.webp", SampleFiles.webp());
        assertThat(kept.file().type()).isEqualTo("image/jpeg");
        assertThat(kept.file().name()).isEqualTo("微信图片.jpg");
        assertThat(kept.picture().getWidth()).isEqualTo(1);
        tellsNothing(kept.whole());
    }

    @Test
    void shrinksALargePhoto() throws Exception {
        var kept = kept("large.jpg", SampleFiles.jpeg(6000, 1500));
        assertThat(kept.picture().getWidth()).isEqualTo(2560);
        assertThat(kept.picture().getHeight()).isEqualTo(640);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.small())).getWidth())
                .isEqualTo(480);
    }

    @Test
    void writesADocumentAnewWithoutItsAuthor() throws Exception {
        byte[] pdf = SampleFiles.pdf();
        assertThat(SampleFiles.says(pdf, SampleFiles.SECRET)).isTrue();

        var kept = kept("答复.pdf", pdf);

        assertThat(kept.file().type()).isEqualTo("application/pdf");
        assertThat(kept.small()).isNull();
        assertThat(SampleFiles.says(kept.whole(), SampleFiles.SECRET)).isFalse();
        try (var document = Loader.loadPDF(kept.whole())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            assertThat(new PDFTextStripper().getText(document)).isBlank();
            var resources = document.getPage(0).getResources();
            var photo = (org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject)
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            assertThat(photo.getImage().getWidth()).isEqualTo(60);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses(String what, byte[] content, ErrorCode code) {
        assertThatThrownBy(() -> kept(what, content))
                .isInstanceOfSatisfying(DomainRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    static Stream<Arguments> refuses() {
        byte[] jpeg = SampleFiles.jpeg(40, 30);
        byte[] deep = "[".repeat(200_000).getBytes();
        return Stream.of(
                Arguments.of("nothing.jpg", new byte[0], ErrorCode.UNSUPPORTED_TYPE),
                Arguments.of("drawing.svg", SampleFiles.svg(), ErrorCode.UNSUPPORTED_TYPE),
                Arguments.of("drawing.png", SampleFiles.svg(), ErrorCode.UNSUPPORTED_TYPE),
                Arguments.of("page.pdf", SampleFiles.html(), ErrorCode.UNSUPPORTED_TYPE),
                Arguments.of("program.jpg", SampleFiles.program(), ErrorCode.UNSUPPORTED_TYPE),
                Arguments.of("gif.jpg", "GIF89a;".getBytes(), ErrorCode.UNSUPPORTED_TYPE),
                Arguments.of("page-in-a.jpg", SampleFiles.pictureAndPage(), ErrorCode.UNSUPPORTED_TYPE),
                Arguments.of("archive-behind-a.png", SampleFiles.pictureAndArchive(), ErrorCode.UNSUPPORTED_TYPE),
                Arguments.of("archive-behind-a.pdf", SampleFiles.documentAndArchive(), ErrorCode.UNSUPPORTED_TYPE),
                Arguments.of("half.jpg", Arrays.copyOf(jpeg, 200), ErrorCode.ATTACHMENT_UNREADABLE),
                Arguments.of("head.png", Arrays.copyOf(SampleFiles.png(9, 9), 20), ErrorCode.ATTACHMENT_UNREADABLE),
                Arguments.of("half.pdf", "%PDF-1.7\n1 0 obj".getBytes(), ErrorCode.ATTACHMENT_UNREADABLE),
                Arguments.of("deep.pdf", joined("%PDF-1.7\n1 0 obj".getBytes(), deep), ErrorCode.ATTACHMENT_UNREADABLE),
                Arguments.of("bomb.png", SampleFiles.pngThatClaims(50_000, 50_000), ErrorCode.PICTURE_TOO_LARGE),
                Arguments.of("wide.png", SampleFiles.pngThatClaims(40_001, 1000), ErrorCode.PICTURE_TOO_LARGE),
                Arguments.of("script.pdf", SampleFiles.pdfWithScript(), ErrorCode.PDF_NOT_PLAIN),
                Arguments.of("launch.pdf", SampleFiles.pdfThatLaunches(), ErrorCode.PDF_NOT_PLAIN),
                Arguments.of("file.pdf", SampleFiles.pdfWithAFile(), ErrorCode.PDF_NOT_PLAIN),
                Arguments.of("locked.pdf", SampleFiles.pdfWithPassword(), ErrorCode.PDF_NOT_PLAIN),
                Arguments.of("swelling.pdf", SampleFiles.pdfThatSwells(), ErrorCode.PDF_NOT_PLAIN));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void leavesNothingBehind() throws IOException {
        CleanFile file;
        try (var received = receiveFiles.receive(List.of(upload("a.png", SampleFiles.png(9, 9))))) {
            received.clean();
            file = received.files().get(0);
            assertThat(file.whole().file()).exists();
        }
        assertThat(file.whole().file().getParent()).doesNotExist();
    }

    @Test
    @SuppressWarnings("try")
    void asksToComeAgainWhileTheMemoryIsFull() {
        var memory = new DecodingMemory(100, Duration.ZERO);
        try (var one = memory.take(60 << 20);
                var other = memory.take(30 << 20)) {
            assertThatThrownBy(() -> memory.take(20 << 20))
                    .isInstanceOfSatisfying(PicturesAreWaiting.class, busy -> assertThat(busy.retryAfter())
                            .isPositive());
        }
        // even the largest gets in when it is alone, and only then
        try (var huge = memory.take(1L << 40)) {
            assertThatThrownBy(() -> memory.take(1)).isInstanceOf(PicturesAreWaiting.class);
        }
    }

    @Test
    void knowsFromTheHeaderWhatAPictureTakes() throws IOException {
        assertThat(memoryFor(FileKind.PNG, SampleFiles.pngThatClaims(100, 100))).isLessThan(200_000);
        assertThat(memoryFor(FileKind.PNG, SampleFiles.pngThatClaims(8000, 5000)))
                .isBetween(50_000_000L, 60_000_000L);
        assertThat(memoryFor(FileKind.PNG, SampleFiles.pngThatClaims(5119, 5119)))
                .isBetween(140_000_000L, 170_000_000L);
    }

    private static long memoryFor(FileKind kind, byte[] content) throws IOException {
        var file = Files.createTempFile("picture", "");
        try {
            return Pictures.memoryFor(Files.write(file, content), kind);
        } finally {
            Files.delete(file);
        }
    }
}
