// From a folder of treebanks to a model file.
#pragma once

#include <filesystem>
#include <string>

#include "language/train/training.h"

namespace backstory::language {

// The bytes of the model trained on every file below `corpus` that is named *train*.conllu, with the clusters
// of word-clusters.tsv where there is one. The origin in its header names the files by their paths within
// `corpus`, with digests, and the options.
std::string make_model(const std::filesystem::path& corpus, const TrainingOptions& options,
                       const Progress& progress);

}  // namespace backstory::language
