# What an installation holds, and the Debian package: `cpack -G DEB --config build/release/CPackConfig.cmake`.
include(GNUInstallDirs)

# The program looks for its data in share/backstory beside its own bin (base/file.h, find_data_folder).
install(TARGETS backstory RUNTIME DESTINATION bin)
install(DIRECTORY models templates themes fonts DESTINATION share/backstory)
install(FILES docs/timeline.schema.json DESTINATION share/backstory)
install(FILES NOTICE DESTINATION share/doc/backstory)
install(FILES LICENSE DESTINATION share/doc/backstory RENAME copyright)

# Manual pages and completions come from the program itself, so they are never behind it.
set(generated "${PROJECT_BINARY_DIR}/generated")
add_custom_command(
  OUTPUT "${generated}/stamp"
  COMMAND ${CMAKE_COMMAND} -E rm -rf "${generated}"
  COMMAND ${CMAKE_COMMAND} -E make_directory "${generated}/man" "${generated}/completions"
  COMMAND backstory manual -o "${generated}/man"
  COMMAND backstory completions bash > "${generated}/completions/backstory.bash"
  COMMAND backstory completions zsh > "${generated}/completions/_backstory"
  COMMAND backstory completions fish > "${generated}/completions/backstory.fish"
  COMMAND sh -c "gzip -9nf '${generated}'/man/*.1"
  COMMAND ${CMAKE_COMMAND} -E touch "${generated}/stamp"
  DEPENDS backstory
  VERBATIM)
add_custom_target(backstory_manual ALL DEPENDS "${generated}/stamp")
install(DIRECTORY "${generated}/man/" DESTINATION share/man/man1)
install(FILES "${generated}/completions/backstory.bash" DESTINATION share/bash-completion/completions
        RENAME backstory)
install(FILES "${generated}/completions/_backstory" DESTINATION share/zsh/vendor-completions)
install(FILES "${generated}/completions/backstory.fish" DESTINATION share/fish/vendor_completions.d)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME backstory)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_CONTACT "The Backstory authors <backstory@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Timelines from news articles, for print, phone and CMS")
set(CPACK_PACKAGE_DESCRIPTION
  "A news article goes in; the events that it dates come out as a timeline in a YAML
file that an editor corrects by hand; the file is drawn as SVG, PNG and PDF.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# libcurl, which is opened only when a page is fetched; the fonts that pictures are measured and drawn with; what reads PDF and Word articles.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fontconfig-config, libcurl4, fonts-inter, fonts-noto-core, fonts-noto-cjk, fonts-symbola")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "pandoc, poppler-utils")
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
include(CPack)
