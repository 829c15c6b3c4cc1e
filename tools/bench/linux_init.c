/*
 * The only process of the Linux yardstick: loads the modules, mounts the disk, measures IOZone's re-read as components/bench.iozone
 * does, prints the same @cell lines and switches the machine off.
 *
 * Arguments (kernel command line, behind --): repetitions.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
#include <x86intrin.h>

#define KIB 1024

static void require(int ok, const char *what)
{
    if (ok)
        return;
    perror(what);
    sync();
    reboot(RB_POWER_OFF);
    exit(1);
}

static void load_modules(void)
{
    FILE *list = fopen("/modules/list", "r");
    char name[256], path[300];
    require(list != NULL, "/modules/list");
    while (fscanf(list, "%255s", name) == 1) {
        snprintf(path, sizeof path, "/modules/%s", name);
        int file = open(path, O_RDONLY);
        require(file >= 0 && syscall(SYS_finit_module, file, "", 0) == 0, name);
        close(file);
    }
    fclose(list);
}

static double ticks_per_second(void)
{
    struct timespec start, now;
    clock_gettime(CLOCK_MONOTONIC, &start);
    uint64_t ticks = __rdtsc();
    do
        clock_gettime(CLOCK_MONOTONIC, &now);
    while ((now.tv_sec - start.tv_sec) * 1000000000L + now.tv_nsec - start.tv_nsec < 200000000L);
    double seconds = (now.tv_sec - start.tv_sec) + (now.tv_nsec - start.tv_nsec) / 1e9;
    return (__rdtsc() - ticks) / seconds;
}

/* One pass over the file in records; returns its ticks. */
static uint64_t pass(int file, char *buffer, long size, long record)
{
    require(lseek(file, 0, SEEK_SET) == 0, "lseek");
    uint64_t start = __rdtsc();
    for (long position = 0; position < size; position += record)
        require(read(file, buffer, record) == record, "read");
    return __rdtsc() - start;
}

static void measure(long size, long record, int repetitions, double rate)
{
    char *buffer = aligned_alloc(4096, record);
    double mean = 0, squares = 0;
    uint64_t fewest = UINT64_MAX;
    memset(buffer, 0x5a, record);
    for (int i = 1; i <= repetitions; i++) {
        int file = open("/mnt/iozone.tmp", O_RDWR | O_CREAT | O_TRUNC, 0600);
        require(file >= 0, "open");
        for (long position = 0; position < size; position += record)
            require(write(file, buffer, record) == record, "write");
        pass(file, buffer, size, record);
        uint64_t ticks = pass(file, buffer, size, record);
        close(file);
        double speed = size / KIB * rate / ticks, difference = speed - mean;
        mean += difference / i;
        squares += difference * (speed - mean);
        if (ticks < fewest)
            fewest = ticks;
    }
    printf("@cell reread %ld %ld mean=%.0f stddev=%.0f ticks=%llu\n", size / KIB, record / KIB, mean,
           repetitions > 1 ? sqrt(squares / (repetitions - 1)) : 0.0, (unsigned long long)fewest);
    unlink("/mnt/iozone.tmp");
    free(buffer);
}

int main(int argc, char **argv)
{
    int repetitions = argc > 1 ? atoi(argv[1]) : 50;
    mkdir("/dev", 0755);
    mkdir("/mnt", 0755);
    mount("devtmpfs", "/dev", "devtmpfs", 0, "");
    load_modules();
    for (int tries = 0; tries < 100 && access("/dev/vda", F_OK); tries++)
        usleep(20000);
    require(mount("/dev/vda", "/mnt", "ext2", 0, "") == 0 || mount("/dev/vda", "/mnt", "ext4", 0, "") == 0, "mount");
    double rate = ticks_per_second();
    for (long size = 4 * KIB; size <= 512 * KIB; size *= 2)
        for (long record = 4 * KIB; record <= size; record *= 2)
            measure(size, record, repetitions, rate);
    fflush(stdout);
    umount("/mnt");
    reboot(RB_POWER_OFF);
}
