# backstory_room(NAME SOURCES file... [ROOMS room...] [LIBRARIES target...])
#
# One static library a room, `backstory_NAME`. ROOMS are the rooms whose headers it may include (the
# table in docs/architecture.md; tests/architecture checks the includes themselves). LIBRARIES are
# third-party targets; they stay private to the room.
function(backstory_room name)
  cmake_parse_arguments(arg "" "" "SOURCES;ROOMS;LIBRARIES" ${ARGN})
  set(target backstory_${name})
  add_library(${target} STATIC ${arg_SOURCES})
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(${target} PRIVATE backstory_warnings ${arg_LIBRARIES})
  target_link_libraries(${target} PUBLIC backstory_hardening fmt::fmt)
  foreach(room IN LISTS arg_ROOMS)
    target_link_libraries(${target} PUBLIC backstory_${room})
  endforeach()
endfunction()

# backstory_test(NAME SOURCES file... [ROOMS room...] [LIBRARIES target...])
#
# One test program a room, `test_NAME`, with a CTest entry for each of its test cases.
function(backstory_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;ROOMS;LIBRARIES" ${ARGN})
  set(target test_${name})
  add_executable(${target} ${arg_SOURCES})
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_link_libraries(${target} PRIVATE backstory_test_support backstory_warnings ${arg_LIBRARIES})
  foreach(room IN LISTS arg_ROOMS)
    target_link_libraries(${target} PRIVATE backstory_${room})
  endforeach()
  catch_discover_tests(${target} TEST_PREFIX "${name}: "
    PROPERTIES TIMEOUT 300 ENVIRONMENT "BACKSTORY_DATA=${PROJECT_SOURCE_DIR}")
endfunction()

# backstory_fuzz(NAME SOURCES file... [ROOMS room...] [LIBRARIES target...])
#
# One fuzz target, `NAME_fuzz`, that defines LLVMFuzzerTestOneInput. In the preset `fuzz` (BACKSTORY_FUZZ, clang) it is
# linked with libFuzzer. Elsewhere it is a test that tries each file of seeds/NAME/ once: the inputs to start
# from, and those that once found a fault.
function(backstory_fuzz name)
  cmake_parse_arguments(arg "" "" "SOURCES;ROOMS;LIBRARIES" ${ARGN})
  set(target ${name}_fuzz)
  add_executable(${target} ${arg_SOURCES})
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_link_libraries(${target} PRIVATE backstory_warnings ${arg_LIBRARIES})
  foreach(room IN LISTS arg_ROOMS)
    target_link_libraries(${target} PRIVATE backstory_${room})
  endforeach()
  if(BACKSTORY_FUZZ)
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests/fuzz/replay.cpp")
    add_test(NAME "fuzz: ${name} takes what it was tried with"
      COMMAND ${target} "${CMAKE_CURRENT_SOURCE_DIR}/seeds/${name}")
    set_tests_properties("fuzz: ${name} takes what it was tried with" PROPERTIES TIMEOUT 300)
  endif()
endfunction()
