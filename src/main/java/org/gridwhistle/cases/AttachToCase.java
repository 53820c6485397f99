package org.gridwhistle.cases;

import java.util.ArrayList;
import java.util.List;
import org.gridwhistle.attachment.AttachmentView;
import org.gridwhistle.attachment.Attachments;
import org.gridwhistle.attachment.CleanFile;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;

/** 附件: whoever takes part in a case adds photos and documents to it; each stands in its records by its hash. */
@UseCase
public class AttachToCase {

    /** Of one case. */
    public static final int MOST = 20;

    private final CaseDesk desk;
    private final Attachments attachments;

    AttachToCase(CaseDesk desk, Attachments attachments) {
        this.desk = desk;
        this.attachments = attachments;
    }

    /** @return what was added, in the order in which it came */
    public List<AttachmentView> attach(Act act, List<CleanFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        var c = desk.takePart(act);
        requireRoomFor(files.size(), c.attachmentCount());
        var actor = Actor.of(act.caller());
        var now = desk.now();
        var added = new ArrayList<AttachmentView>();
        for (CleanFile file : files) {
            String id = attachments.nextId();
            c.attach(
                    new AttachedFile(id, file.name(), file.type(), file.size(), file.sha256(), file.sentSha256()),
                    actor,
                    now);
            var place =
                    new Attachments.Place(c.number(), c.attachmentCount(), actor.id(), actor.name(), now.toInstant());
            added.add(attachments.keep(id, file, place));
        }
        desk.file(c);
        return added;
    }

    /** Refuses more than a case may have, before they are looked at. */
    public static void requireRoomFor(int more, int already) {
        if (more + already > MOST) {
            throw new DomainRefusal(ErrorCode.TOO_MANY_ATTACHMENTS, MOST);
        }
    }

    /** Whether a page offers it to somebody who sees the case. */
    public static boolean isOffered(CaseView c, Caller caller) {
        return c.stage().isOpen()
                && CasePermissions.hasPart(caller)
                && c.attachments().size() < MOST;
    }
}
