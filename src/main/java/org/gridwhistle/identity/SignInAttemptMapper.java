package org.gridwhistle.identity;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SignInAttemptMapper {

    List<SignInAttemptRow> find(
            @Param("kind") GuessingBrake.Kind kind,
            @Param("username") String username,
            @Param("address") String address,
            @Param("device") String device);

    int countFailure(
            @Param("kind") GuessingBrake.Kind kind,
            @Param("username") String username,
            @Param("origin") String origin,
            @Param("waitUntil") Instant waitUntil,
            @Param("now") Instant now,
            @Param("forgetBefore") Instant forgetBefore);

    int know(
            @Param("kind") GuessingBrake.Kind kind,
            @Param("username") String username,
            @Param("origin") String origin,
            @Param("now") Instant now,
            @Param("knownUntil") Instant knownUntil);

    void insert(
            @Param("kind") GuessingBrake.Kind kind,
            @Param("username") String username,
            @Param("origin") String origin,
            @Param("failures") int failures,
            @Param("waitUntil") Instant waitUntil,
            @Param("now") Instant now,
            @Param("knownUntil") Instant knownUntil);

    int forget(@Param("lastBefore") Instant lastBefore, @Param("now") Instant now);
}
