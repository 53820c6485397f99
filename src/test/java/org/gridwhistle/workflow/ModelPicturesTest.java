package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever changes a model draws its picture anew. */
class ModelPicturesTest {

    static List<Path> models() throws IOException {
        return ModelPictures.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void showEachModelAsItIs(Path model) {
        assertThat(ModelPictures.shows(ModelPictures.pictureOf(model), ModelPictures.read(model)))
                .as("run mvn -Ppictures process-test-classes, and commit %s", ModelPictures.pictureOf(model))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("models")
    void standInTheReadme(Path model) {
        String shown = "(" + ModelPictures.pictureOf(model).toString().replace('\\', '/') + ")";
        assertThat(ModelPictures.read(Path.of("README.md")).contains(shown))
                .as("README.md shows %s", shown)
                .isTrue();
    }

    @Test
    void areOutOfDateOnceTheModelChanges(@TempDir Path folder) throws IOException {
        Path picture = folder.resolve("model.svg");
        assertThat(ModelPictures.shows(picture, "<a/>")).isFalse();
        Files.writeString(
                picture, ModelPictures.noting("<a/>", "<?xml version=\"1.0\"?>\n<svg width=\"1\"><g/></svg>"));

        assertThat(ModelPictures.shows(picture, "<a/>")).isTrue();
        assertThat(ModelPictures.shows(picture, "<a />")).isFalse();
        assertThat(picture).content().contains("<svg style=\"background:white\" width=\"1\"><metadata>");
    }
}
