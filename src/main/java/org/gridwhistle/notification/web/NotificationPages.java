package org.gridwhistle.notification.web;

import org.gridwhistle.identity.Caller;
import org.gridwhistle.notification.Notifications;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Puts away what was read on the home page. */
@Controller
class NotificationPages {

    private final Notifications notifications;

    NotificationPages(Notifications notifications) {
        this.notifications = notifications;
    }

    @PostMapping("/notifications/read")
    String read(Caller caller, @RequestParam long upTo) {
        notifications.markRead(caller, upTo);
        return "redirect:/";
    }
}
