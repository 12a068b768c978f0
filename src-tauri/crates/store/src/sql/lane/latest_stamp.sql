SELECT max((
    SELECT stamp FROM change
    WHERE change.number > lane.number << 40 AND change.number < (lane.number + 1) << 40
    ORDER BY change.number DESC LIMIT 1
)) FROM lane
