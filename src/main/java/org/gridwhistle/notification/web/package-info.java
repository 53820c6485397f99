/** What somebody was told, on the pages. */
package org.gridwhistle.notification.web;
