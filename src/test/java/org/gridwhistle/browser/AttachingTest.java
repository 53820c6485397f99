package org.gridwhistle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Arrays;
import org.gridwhistle.support.SampleFiles;
import org.junit.jupiter.api.Test;

/** 照片: raising with one in the hand, adding some later, and being told why one is not taken. */
@BrowserTest
class AttachingTest {

    private static final String SMALL = ".thumbs img";

    private static FilePayload file(String name, byte[] content) {
        // what a browser calls it is not believed anyway
        return new FilePayload(name, "image/jpeg", content);
    }

    @WithAndWithoutScript
    void raisesACaseWithPhotosAndSeesThemInIt(Device device, Visitors visitors) {
        var worker = visitors.on(device, "grid1");
        worker.opens("/cases/new");
        Locator form = worker.page().locator("#raise form");
        worker.fills(form, "title", Matters.uniqueTitle(), "description", "井盖松了");
        form.locator("#raise-files").setInputFiles(new FilePayload[] {
            file("井盖.jpg", SampleFiles.photo(300, 400)), file("全景.png", SampleFiles.png(600, 300))
        });
        worker.presses(form.locator("button[type=submit]"));

        var raised = CasePage.shown(worker);
        Locator small = worker.page().locator(SMALL);
        assertThat(small).hasCount(2);
        assertThat(small.first()).hasJSProperty("naturalWidth", 300);
        assertThat(small.nth(1)).hasJSProperty("naturalWidth", 480);
        assertThat(small.first().getAttribute("alt")).isEqualTo("照片 1");
        assertThat(worker.text(".thumbs")).contains("井盖.jpg", "全景.png");
        assertThat(raised.records()).startsWith("添加照片或文件", "添加照片或文件");
        assertThat(worker.reads(raised.number()).at("/attachments")).hasSize(2);
    }

    @WithAndWithoutScript
    void aDeputyAddsAPhotoWithAnActAndBesideIt(Device device, Visitors visitors, Matters matters) {
        String number = matters.standingAt("HANDLING");
        var deputy = visitors.on(device, "deputy1");
        var c = CasePage.open(deputy, number);

        deputy.unfolds(c.act("note").locator("#note-files"));
        c.act("note").locator("#note-files").setInputFiles(file("现场.jpg", SampleFiles.photo(30, 40)));
        c.does("note", "text", "已到现场，见照片");
        assertThat(deputy.told()).isEqualTo("进展已记录。");
        assertThat(c.records()).startsWith("进展", "添加照片或文件");

        Locator add = deputy.page().locator("#attach");
        deputy.unfolds(add.locator("#attach-files"));
        add.locator("#attach-files").setInputFiles(file("说明.pdf", SampleFiles.pdf()));
        deputy.presses(add.locator("button[type=submit]"));
        assertThat(deputy.told()).contains("已添加");
        assertThat(deputy.page().locator(SMALL)).hasCount(1);
        assertThat(deputy.page().locator(SMALL)).hasJSProperty("complete", true);
        assertThat(deputy.text(".thumbs")).contains("现场.jpg", "PDF", "说明.pdf");
    }

    @WithAndWithoutScript
    void saysWhyAFileIsNotTaken(Device device, Visitors visitors, Matters matters) {
        String number = matters.standingAt("HANDLING");
        var deputy = visitors.on(device, "deputy1").expectsRefusal(415).expectsRefusal(400);
        CasePage.open(deputy, number);
        Locator add = deputy.page().locator("#attach");

        deputy.unfolds(add.locator("#attach-files"));
        add.locator("#attach-files").setInputFiles(file("图.jpg", SampleFiles.svg()));
        deputy.presses(add.locator("button[type=submit]"));
        assertThat(deputy.warned()).contains("不接受这种格式");
        assertThat(add.isVisible()).as("the form stays open").isTrue();

        deputy.presses(add.locator("button[type=submit]"));
        assertThat(deputy.warned()).as("without a file").contains("请检查");
        assertThat(deputy.page().locator(".thumbs")).hasCount(0);
    }

    @Test
    void saysThatAFileIsTooLarge(Visitors visitors) {
        var worker = visitors.on(Device.PHONE, "grid1").expectsRefusal(413);
        worker.opens("/cases/new");
        Locator form = worker.page().locator("#raise form");
        worker.fills(form, "title", Matters.uniqueTitle(), "description", "井盖松了");
        form.locator("#raise-files")
                .setInputFiles(file("large.jpg", Arrays.copyOf(SampleFiles.jpeg(30, 40), (10 << 20) + 1)));
        worker.presses(form.locator("button[type=submit]"));

        assertThat(worker.text("h1")).isEqualTo("内容太大");
    }

    @Test
    void readsTheSameInEnglish(Visitors visitors, Matters matters) {
        String number = matters.standingAt("HANDLING");
        var deputy = visitors.inEnglish(Device.PHONE, "deputy1");
        CasePage.open(deputy, number);
        deputy.unfoldsEverything().looksAround();
        assertThat(deputy.text("#case-attachments")).isEqualTo("Photos and files");
    }

    @Test
    void whoOnlyLooksOnIsOfferedNothing(Visitors visitors, Matters matters) {
        var chief = visitors.on(Device.DESK, "chief1");
        CasePage.open(chief, matters.toLookAt("HANDLING"));
        assertThat(chief.page().locator("#attach")).hasCount(0);
    }
}
