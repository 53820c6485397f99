package org.gridwhistle.roster;

import org.gridwhistle.shared.Labelled;

/** 联络站、工作室、服务岗: what a station is for. */
public enum StationKind implements Labelled {
    LIAISON_STATION,
    STUDIO,
    SERVICE_POST
}
