/* Opened from a file, a page may start no worker and take in no module: then it says what to do. */
if (location.protocol === "file:") document.querySelector(".lm-bench").classList.add("lm-from-a-file");
else import("./watch.js");
